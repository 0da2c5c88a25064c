import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openVault } from '../../../core/store/vault.ts'
import type { LockState } from '../../../shared/contract/lock.ts'
import { briefing, bundleText, smallContent } from '../support/bundle.ts'
import { filesIn, filesWith, live, lockedLife, other, passphrase, planted } from './support.ts'

describe('turning the lock on', () => {
  test('leaves no word of a note on disk: notebook, log, backups, files beside it', async () => {
    const life = live()
    const { dataDir } = life.ports
    for (let count = 0; count < 50; count += 1) await life.call('notes.create', { title: planted, body: planted })
    life.core.tidy()
    openVault(join(dataDir, 'vault'), null).write('attachments/card', Buffer.from(planted))
    // Notebook and log, yesterday's backup, the attachment.
    expect(filesWith(dataDir, planted).length).toBeGreaterThanOrEqual(3)

    const { state, recoveryCode } = await life.call('lock.turnOn', { passphrase })
    expect(state).toMatchObject({ state: 'open', ways: { passphrase: true, recoveryCode: true, system: false } })
    expect(recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
    await life.call('notes.create', { title: planted, body: planted })
    life.core.tidy()
    expect(filesWith(dataDir, planted)).toEqual([])
    expect(filesWith(dataDir, passphrase)).toEqual([])
    expect(filesWith(dataDir, recoveryCode.replaceAll('-', ''))).toEqual([])
    expect(readdirSync(join(dataDir, 'backups')).sort()).toEqual([
      expect.stringContaining('-daily.db'),
      expect.stringContaining('-before-lock.db'),
    ])

    const next = life.again()
    expect((await next.call('app.state', {})).lock.state).toBe('locked')
    await next.call('lock.unlock', { with: { passphrase } })
    expect(await next.call('notes.list', { limit: 1 })).toMatchObject({ total: 51, notes: [{ title: planted }] })
    expect(filesWith(dataDir, planted)).toEqual([])
  })

  test('takes at least a quarter of a second of stretching, never less than OWASP’s least', async () => {
    const life = live({ unlockCost: 250 })
    await life.call('lock.turnOn', { passphrase })
    const cost = JSON.parse(readFileSync(join(life.ports.dataDir, 'notebook.key'), 'utf8')).passphrase
    expect(cost).toMatchObject({ kdf: 'argon2id', memoryKiB: 65_536, parallelism: 1 })
    const cheap = await lockedLife()
    const least = JSON.parse(readFileSync(join(cheap.ports.dataDir, 'notebook.key'), 'utf8')).passphrase
    expect(least).toMatchObject({ memoryKiB: 19_456, iterations: 2, parallelism: 1 })
  })

  test('asks for a passphrase that is long enough, or a store that is there', async () => {
    const { call } = live()
    await expect(call('lock.turnOn', { passphrase: 'short' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(call('lock.turnOn', { passphrase: null })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(call('lock.turnOn', { passphrase, system: true })).rejects.toMatchObject({ code: 'system-store' })
    expect((await call('lock.state', {})).state).toBe('plain')
    await call('lock.turnOn', { passphrase })
    await expect(call('lock.turnOn', { passphrase })).rejects.toMatchObject({ code: 'lock-state' })
  })
})

describe('a locked notebook', () => {
  test('answers nothing of the notes; the library stays', async () => {
    const { call, core, id } = await lockedLife()
    await call('library.sync', { bundle: bundleText(smallContent({ briefings: [briefing('safety')] })) })
    await call('delegate.set', { name: planted, company: '' })
    const heard: LockState['state'][] = []
    core.on((message) => message.event === 'lock.changed' && heard.push(message.value.state))
    expect(await call('lock.lock', {})).toMatchObject({ state: 'locked' })

    const locked = { code: 'locked' }
    await expect(call('notes.get', { id })).rejects.toMatchObject(locked)
    await expect(call('notes.create', { title: 'x' })).rejects.toMatchObject(locked)
    await expect(call('delegate.set', { name: '', company: '' })).rejects.toMatchObject(locked)
    await expect(call('export.pdf', { notes: 'all', language: 'en', paper: 'a4' })).rejects.toMatchObject(locked)
    await expect(call('border.pack', {})).rejects.toMatchObject(locked)
    expect(await call('app.state', {})).toMatchObject({ delegate: { name: '', company: '' }, edition: 1 })
    expect(await call('app.doctor', {})).toMatchObject({ lock: 'locked', notebook: null, counts: { notes: null } })
    expect((await call('search.query', { words: planted, language: 'en' })).hits).toEqual([])
    expect((await call('library.briefing', { id: 'safety' })).id).toBe('safety')
    core.tidy()

    await call('lock.unlock', { with: { passphrase } })
    expect((await call('notes.get', { id })).title).toBe(planted)
    expect((await call('app.state', {})).delegate.name).toBe(planted)
    expect(heard).toEqual(['locked', 'open'])
  })

  test('opens with the recovery code, however it is typed, and refuses one that was copied wrongly', async () => {
    const { call, recoveryCode, again } = await lockedLife()
    await call('lock.lock', {})
    const sloppy = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `
    await call('lock.unlock', { with: { recoveryCode: sloppy } })
    await call('lock.lock', {})
    const wrong = recoveryCode.replace(/^./, (first) => (first === '7' ? '8' : '7'))
    await expect(call('lock.unlock', { with: { recoveryCode: wrong } })).rejects.toMatchObject({
      code: 'wrong-secret',
      details: { mistyped: true },
    })
    const next = again()
    const { recoveryCode: renewed } = await next.call('lock.renewRecoveryCode', { secret: { recoveryCode } })
    await next.call('lock.unlock', { with: { recoveryCode: renewed } })
    await next.call('lock.lock', {})
    await expect(next.call('lock.unlock', { with: { recoveryCode } })).rejects.toMatchObject({ code: 'wrong-secret' })
  })

  test('makes whoever guesses wait, longer each time and across restarts', async () => {
    let now = Date.parse('2026-02-15T12:00:00Z')
    const { call, again } = await lockedLife({ now: () => now })
    await call('lock.lock', {})
    const guess = (life: { call: typeof call }) => life.call('lock.unlock', { with: { passphrase: other } })
    for (let count = 0; count < 3; count += 1)
      await expect(guess({ call })).rejects.toMatchObject({ code: 'wrong-secret' })
    // The right one has to wait too.
    await expect(call('lock.unlock', { with: { passphrase } })).rejects.toMatchObject({
      code: 'too-soon',
      details: { waitSeconds: 1 },
    })
    now += 1_000
    await expect(guess({ call })).rejects.toMatchObject({ code: 'wrong-secret', details: { waitSeconds: 2 } })
    const next = again()
    expect((await next.call('lock.state', {})).waitSeconds).toBe(2)
    // A clock that was set back does not lock anybody out for longer.
    now -= 86_400_000
    expect((await next.call('lock.state', {})).waitSeconds).toBe(2)
    now += 86_402_000
    await next.call('lock.unlock', { with: { passphrase } })
    expect((await next.call('lock.state', {})).waitSeconds).toBe(0)
  })

  test('gets another passphrase without being rewritten', async () => {
    const { call, ports, again } = await lockedLife()
    await call('lock.lock', {})
    const path = join(ports.dataDir, 'notebook.db')
    const before = readFileSync(path)
    await expect(
      call('lock.changePassphrase', { secret: { passphrase: other }, passphrase: other }),
    ).rejects.toMatchObject({ code: 'wrong-secret' })
    await call('lock.changePassphrase', { secret: { passphrase }, passphrase: other })
    expect(readFileSync(path).equals(before)).toBe(true)
    const next = again()
    await expect(next.call('lock.unlock', { with: { passphrase } })).rejects.toMatchObject({ code: 'wrong-secret' })
    await next.call('lock.unlock', { with: { passphrase: other } })
  })

  test('whose key file is gone says so, and the library still opens', async () => {
    const { call, ports, core, again } = await lockedLife()
    expect((await call('lock.state', {})).state).toBe('open')
    core.close()
    writeFileSync(join(ports.dataDir, 'notebook.key'), '{ spoilt')
    const next = again()
    expect(await next.call('app.state', {})).toMatchObject({
      lock: { state: 'locked', ways: { passphrase: false, recoveryCode: false, system: false } },
    })
    await expect(next.call('lock.unlock', { with: { passphrase } })).rejects.toMatchObject({
      code: 'lock-state',
      message: expect.stringContaining('notebook.key'),
    })
  })
})

test('turning it off needs the secret, and everything is as it was before', async () => {
  const { call, ports, id, core, again } = await lockedLife()
  await expect(call('lock.turnOff', { secret: { passphrase: other } })).rejects.toMatchObject({ code: 'wrong-secret' })
  expect(await call('lock.turnOff', { secret: { passphrase } })).toMatchObject({ state: 'plain' })
  expect((await call('notes.get', { id })).title).toBe(planted)
  expect(filesIn(ports.dataDir)).not.toContain(join(ports.dataDir, 'notebook.key'))
  core.tidy()
  expect(filesWith(join(ports.dataDir, 'backups'), planted)).toHaveLength(2)
  // Nothing but the room that is kept for a full disk.
  expect(openVault(join(ports.dataDir, 'vault'), null).names()).toEqual(['journal/reserve'])
  expect((await again().call('notes.get', { id })).title).toBe(planted)
})

test('the computer’s own store opens it at the start, until it is locked or asked not to', async () => {
  // A store that turns the bytes around.
  const turned = async (bytes: Uint8Array): Promise<Uint8Array> => bytes.map((byte) => byte ^ 0x5a)
  const systemStore = { available: async () => true, seal: turned, open: turned }
  const life = live({ systemStore })
  const { id } = await life.call('notes.create', { title: planted })
  const { recoveryCode } = await life.call('lock.turnOn', { passphrase: null, system: true })
  const next = life.again()
  expect((await next.call('app.state', {})).lock).toMatchObject({ state: 'open', systemStore: true })
  expect((await next.call('notes.get', { id })).title).toBe(planted)
  await next.call('lock.lock', {})
  await next.call('lock.unlock', { with: { system: true } })
  // Without a passphrase it stays: otherwise the recovery code would have to be typed every day.
  const takeAway = { secret: { recoveryCode }, on: false }
  await expect(next.call('lock.setSystem', takeAway)).rejects.toMatchObject({ code: 'lock-state' })
  await next.call('lock.changePassphrase', { secret: { recoveryCode }, passphrase })
  expect((await next.call('lock.setSystem', takeAway)).ways).toMatchObject({ system: false, passphrase: true })
  await expect(next.call('lock.unlock', { with: { system: true } })).resolves.toMatchObject({ state: 'open' })
  const back = await next.call('lock.setSystem', { secret: { passphrase }, on: true })
  expect(back.ways).toEqual({ system: true, passphrase: true, recoveryCode: true })
  await expect(next.call('lock.setSystem', { secret: { passphrase: other }, on: false })).rejects.toMatchObject({
    code: 'wrong-secret',
  })
  const refusing = next.again({
    systemStore: { ...systemStore, open: () => Promise.reject(new Error('another user')) },
  })
  expect((await refusing.call('app.state', {})).lock.state).toBe('locked')
  await expect(refusing.call('lock.unlock', { with: { system: true } })).rejects.toMatchObject({ code: 'system-store' })
  await refusing.call('lock.unlock', { with: { passphrase } })
})
