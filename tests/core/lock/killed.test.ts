import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openVault } from '../../../core/store/vault.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { runChild } from '../support/child.ts'
import { filesIn, filesWith, type Life, live, lockedLife, passphrase, planted } from './support.ts'

const CHANGING = ['renameSync', 'rmSync', 'openSync', 'writeFileSync', 'writeSync', 'mkdirSync', 'mkdtempSync'] as const

const UNFINISHED = /\.new|unproved|packing/

/** What a next start can see of a folder: half-written files only by their names. */
const signatureOf = (folder: string): string =>
  filesIn(folder)
    .map((path) =>
      UNFINISHED.test(path)
        ? path.replace(/\.[^.]*$/, '')
        : `${path} ${createHash('sha256').update(fs.readFileSync(path)).digest('hex')}`,
    )
    .sort()
    .join('\n')

/**
 * Does something, and keeps the data folder as it is before each change to a file: what a process leaves
 * that is killed there. SQLite’s own changes lie between them.
 */
const momentsOf = async (dataDir: string, work: () => Promise<unknown>): Promise<string[]> => {
  const moments: string[] = []
  let last = ''
  const originals = CHANGING.map((name) => [name, fs[name]] as const)
  const restore = (): void => {
    for (const [name, original] of originals) Object.assign(fs, { [name]: original })
    syncBuiltinESMExports()
  }
  const keep = (): void => {
    const now = signatureOf(dataDir)
    if (now === last) return
    last = now
    const moment = temporaryFolder()
    fs.cpSync(dataDir, moment, { recursive: true })
    moments.push(moment)
  }
  let keeping = false
  for (const [name, original] of originals) {
    const watched = (...given: unknown[]): unknown => {
      const reads = name === 'openSync' && given[1] === 'r'
      if (!keeping && !reads && (name === 'writeSync' || String(given[0]).startsWith(dataDir))) {
        keeping = true
        restoreWhile(keep)
        keeping = false
      }
      return (original as (...given: unknown[]) => unknown)(...given)
    }
    Object.assign(fs, { [name]: watched })
  }
  const watchedNow = CHANGING.map((name) => [name, fs[name]] as const)
  const restoreWhile = (act: () => void): void => {
    restore()
    act()
    for (const [name, watched] of watchedNow) Object.assign(fs, { [name]: watched })
    syncBuiltinESMExports()
  }
  syncBuiltinESMExports()
  onTestFinished(restore)
  try {
    await work()
  } finally {
    restore()
  }
  keep()
  return moments
}

const withNotes = async (): Promise<Life> => {
  const life = live()
  for (let count = 0; count < 3; count += 1) await life.call('notes.create', { title: planted, body: planted })
  life.core.tidy()
  openVault(join(life.ports.dataDir, 'vault'), null).write('attachments/card', Buffer.from(planted))
  return life
}

/** Starts where a process was killed, opens the notebook, and proves that everything is in it. */
const proveWhole = async (dataDir: string, where: string): Promise<Life> => {
  const life = live({ dataDir })
  const { state } = await life.call('lock.state', {})
  if (state === 'locked') await life.call('lock.unlock', { with: { passphrase } })
  expect(['plain', 'locked'], where).toContain(state)
  expect(await life.call('notes.list', {}), where).toMatchObject({ total: 3, notes: [{ title: planted }, {}, {}] })
  if (state === 'locked') expect(filesWith(dataDir, planted), where).toEqual([])
  const leftOver = filesIn(dataDir).filter((path) => UNFINISHED.test(path) || path.endsWith('erasing'))
  expect(leftOver, where).toEqual([])
  return life
}

test('turning the lock on, killed anywhere, leaves a notebook that opens with all its notes', async () => {
  const life = await withNotes()
  const moments = await momentsOf(life.ports.dataDir, () => life.call('lock.turnOn', { passphrase }))
  expect(moments.length).toBeGreaterThan(10)
  const states = new Set<string>()
  for (const [step, moment] of moments.entries()) {
    const killed = await proveWhole(moment, `killed before step ${step}`)
    const { state } = await killed.call('lock.state', {})
    states.add(state)
    // It can be turned on after all, and then nothing is left to read.
    if (state === 'plain' && step % 5 === 0) {
      await killed.call('lock.turnOn', { passphrase })
      expect(filesWith(moment, planted), `killed before step ${step}`).toEqual([])
    }
    killed.core.close()
  }
  expect([...states]).toEqual(['plain', 'open'])
})

test('turning the lock off, killed anywhere, leaves a notebook that opens with all its notes', async () => {
  const life = await withNotes()
  await life.call('lock.turnOn', { passphrase })
  const moments = await momentsOf(life.ports.dataDir, () => life.call('lock.turnOff', { secret: { passphrase } }))
  expect(moments.length).toBeGreaterThan(10)
  for (const [step, moment] of moments.entries()) {
    const killed = await proveWhole(moment, `killed before step ${step}`)
    const { state } = await killed.call('lock.state', {})
    if (state === 'plain') {
      // Whatever was turned off is whole: backups and files beside the notebook open too.
      expect(openVault(join(moment, 'vault'), null).read('attachments/card').toString()).toBe(planted)
      expect(fs.existsSync(join(moment, 'notebook.key'))).toBe(false)
    }
    killed.core.close()
  }
})

test('leaving, returning and erasing, killed anywhere, are finished or as if never begun', async () => {
  const life = await withNotes()
  await life.call('lock.turnOn', { passphrase })
  const packed = await life.call('border.pack', {})
  const text = Buffer.from(packed.base64, 'base64').toString()

  const leaving = await momentsOf(life.ports.dataDir, () => life.call('border.leave', { text }))
  for (const [step, moment] of leaving.entries()) {
    const where = `leaving, killed before step ${step}`
    const killed = live({ dataDir: moment })
    const { state } = await killed.call('lock.state', {})
    expect(['locked', 'away'], where).toContain(state)
    if (state === 'away') expect(fs.existsSync(join(moment, 'notebook.db')), where).toBe(false)
    killed.core.close()
    if (state === 'locked') (await proveWhole(moment, where)).core.close()
  }

  const returning = await momentsOf(life.ports.dataDir, () =>
    life.call('border.return', { text, secret: { passphrase } }),
  )
  for (const [step, moment] of returning.entries()) {
    const where = `returning, killed before step ${step}`
    const killed = live({ dataDir: moment })
    if ((await killed.call('lock.state', {})).state === 'away')
      await killed.call('border.return', { text, secret: { passphrase } })
    killed.core.close()
    ;(await proveWhole(moment, where)).core.close()
  }

  const erasing = await momentsOf(life.ports.dataDir, () => life.call('erase.everything', { typed: 'ERASE' }))
  for (const [step, moment] of erasing.entries()) {
    const where = `erasing, killed before step ${step}`
    const killed = live({ dataDir: moment })
    const { state } = await killed.call('lock.state', {})
    expect(['locked', 'plain'], where).toContain(state)
    if (state === 'plain') expect((await killed.call('notes.list', {})).total, where).toBe(0)
    killed.core.close()
    if (state === 'locked') (await proveWhole(moment, where)).core.close()
  }
})

test('a process that is really killed while it turns the lock on leaves a notebook that opens', async () => {
  const { ports, core } = await lockedLife()
  core.close()
  const dataDir = temporaryFolder()
  const child = runChild(`
    const { createCore } = await import(core + 'index.ts')
    const { handlers } = createCore({ ...ports(${JSON.stringify(dataDir)}), unlockCost: 0 })
    for (let count = 0; count < 3; count += 1)
      await handlers['notes.create']({ title: ${JSON.stringify(planted)}, body: 'x'.repeat(200000) })
    const done = handlers['lock.turnOn']({ passphrase: ${JSON.stringify(passphrase)}, system: false })
    const { existsSync, watch } = await import('node:fs')
    console.log('begun')
    await done
    console.log('done')
  `)
  expect(await child.line()).toBe('begun')
  await child.kill()
  expect(ports.dataDir).not.toBe(dataDir)
  await proveWhole(dataDir, 'really killed')
})
