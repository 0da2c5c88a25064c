import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCore } from '../../../core/index.ts'
import { temporaryFolder, testCore, testPorts } from '../../support/core.ts'
import { refusalOf } from '../support/call.ts'
import { runChild } from '../support/child.ts'

const holderOf = (dataDir: string): unknown => JSON.parse(readFileSync(join(dataDir, 'in-use.json'), 'utf8'))

describe('a data folder', () => {
  test('has one core at a time; the second is told who holds it', () => {
    const dataDir = temporaryFolder()
    const first = testCore({ dataDir })
    const before = readdirSync(dataDir).sort()
    const refusal = refusalOf(() => testCore({ dataDir }))
    expect(refusal.code).toBe('data-in-use')
    expect(refusal.message).toBe(
      `The data folder ${dataDir} is in use by the test, process ${process.pid}, since 2026-02-15T15:00:01.000Z. Nothing was changed. Close it, or name another folder with --data.`,
    )
    expect(refusal.details).toEqual({
      dataDir,
      host: 'test',
      pid: process.pid,
      since: '2026-02-15T15:00:01.000Z',
    })
    expect(readdirSync(dataDir).sort()).toEqual(before)
    // The one that was refused took nothing away from the one that holds it.
    expect(refusalOf(() => testCore({ dataDir })).code).toBe('data-in-use')
    first.close()
    expect(existsSync(join(dataDir, 'in-use.json'))).toBe(false)
    testCore({ dataDir })
  })

  test('is held for another folder’s neighbour too', () => {
    const parent = temporaryFolder()
    testCore({ dataDir: join(parent, 'a') })
    testCore({ dataDir: join(parent, 'b') })
  })

  test('is free again when its holder was killed', async () => {
    const dataDir = temporaryFolder()
    const child = runChild(`
      const { createCore } = await import(core + 'index.ts')
      createCore(ports(${JSON.stringify(dataDir)}))
      console.log('holding')
      setInterval(() => {}, 1000)
    `)
    expect(await child.line()).toBe('holding')
    const refusal = refusalOf(() => testCore({ dataDir }))
    expect(refusal.code).toBe('data-in-use')
    expect(refusal.message).toContain(`in use by the local page, process ${child.pid}, since `)
    await child.kill()
    // What names the dead holder is still there; it names nobody any more.
    expect(holderOf(dataDir)).toMatchObject({ pid: child.pid })
    const core = testCore({ dataDir })
    expect(holderOf(dataDir)).toMatchObject({ pid: process.pid, host: 'test' })
    core.close()
  })

  test('says so even where the name of its holder cannot be read', () => {
    const dataDir = temporaryFolder()
    testCore({ dataDir })
    for (const spoilt of ['', 'null', '{"pid":"many"}', '[]']) {
      writeFileSync(join(dataDir, 'in-use.json'), spoilt)
      expect(refusalOf(() => testCore({ dataDir })).message).toContain(
        'is in use by another process. Nothing was changed',
      )
    }
  })

  test('is not kept from anybody by a spoilt lock file', () => {
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'in-use.db'), 'something a synchronizing folder put here '.repeat(500))
    testCore({ dataDir })
    expect(refusalOf(() => testCore({ dataDir })).code).toBe('data-in-use')
  })

  test('can be held where the holder’s name cannot be written', () => {
    const dataDir = temporaryFolder()
    mkdirSync(join(dataDir, 'in-use.json'))
    testCore({ dataDir })
    expect(refusalOf(() => testCore({ dataDir })).message).toContain('by another process')
  })

  test('is let go of when the core does not start', () => {
    const dataDir = temporaryFolder()
    writeFileSync(join(dataDir, 'notebook.db'), 'no database '.repeat(1_000))
    for (let attempt = 0; attempt < 2; attempt += 1)
      expect(refusalOf(() => createCore(testPorts({ dataDir }))).code).toBe('store-damaged')
  })

  test.skipIf(process.platform === 'win32')('is made for its owner alone', async () => {
    const { statSync } = await import('node:fs')
    const dataDir = join(temporaryFolder(), 'deep', 'data')
    testCore({ dataDir })
    expect(statSync(dataDir).mode & 0o077).toBe(0)
  })
})
