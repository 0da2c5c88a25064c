import { describe, expect, test } from 'vitest'
import { startDispatcher, toPlainError } from '../../core/dispatch.ts'
import { type Core, createCore } from '../../core/index.ts'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { Handlers } from '../../shared/contract/index.ts'
import { testCore, testPorts } from '../support/core.ts'

const sqliteError = (code: string): Error => Object.assign(new Error('database or disk is full'), { code })

const dispatcherOver = (core: Core, log: (line: string) => void = () => {}) => startDispatcher(() => core, log)

/** A core in which one call does something else. */
const with_ = (name: keyof Handlers, handler: (input: unknown) => unknown): Core => {
  const core = testCore()
  return { ...core, handlers: { ...core.handlers, [name]: handler } as Handlers }
}

describe('a call', () => {
  test('is answered with its value', async () => {
    const reply = await dispatcherOver(testCore()).dispatch('app.state', {})
    expect(reply).toMatchObject({ ok: true, value: { version: '0.0.0-test' } })
  })

  test.each(['', 'notes', 'notes.create ', 'toString', '__proto__', 'constructor', 'x'.repeat(10_000)])(
    'by the name %j is unknown',
    async (name) => {
      const reply = await dispatcherOver(testCore()).dispatch(name, {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'unknown-call', details: { name: name.slice(0, 100) } } })
      expect(JSON.stringify(reply).length).toBeLessThan(500)
    },
  )

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'note-000001'],
    ['a wrong field', { id: 7 }],
    ['a missing field', {}],
    ['a field too many', { id: 'note-000001', force: true }],
    ['a path for an id', { id: '../../notebook.db' }],
    ['a very long field', { ['k'.repeat(1_000_000)]: 1 }],
  ])('asked with %s is bad input, named by field', async (_, input) => {
    const reply = await dispatcherOver(testCore()).dispatch('notes.get', input)
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-input', details: { name: 'notes.get' } } })
    if (!reply.ok) expect(reply.error.message).toMatch(/^notes\.get was asked with something it does not understand: /)
    expect(JSON.stringify(reply).length).toBeLessThan(5_000)
  })

  test('asked with what only looks like its input reaches nobody’s prototype', async () => {
    const input = JSON.parse('{"__proto__":{"isAdmin":true},"theme":"dark"}')
    expect(await dispatcherOver(testCore()).dispatch('preferences.set', input)).toMatchObject({ ok: false })
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  })

  test('that fails inside says so without its stack, which goes to the log without the message: that may quote a note', async () => {
    const logged: string[] = []
    const core = with_('notes.get', () => {
      throw new TypeError('cannot read properties of undefined')
    })
    const reply = await dispatcherOver(core, (line) => logged.push(line)).dispatch('notes.get', { id: 'note-000001' })
    expect(reply).toEqual({
      ok: false,
      error: {
        code: 'internal',
        message: expect.stringMatching(/What was saved before is kept\. Try again/),
        details: { reason: 'cannot read properties of undefined' },
      },
    })
    // On a busy computer the same call may also be noted as a slow one.
    expect(logged.filter((line) => !/ took \d+ ms$/.test(line))).toEqual([
      expect.stringMatching(/^notes\.get failed: TypeError\n(?![\s\S]*cannot read)[\s\S]*dispatch\.test\.ts/),
    ])
  })

  test('that fails by name keeps its name, and later ones are answered', async () => {
    const dispatcher = dispatcherOver(testCore())
    expect(await dispatcher.dispatch('notes.get', { id: 'note-000404' })).toMatchObject({
      ok: false,
      error: { code: 'not-found', details: { what: 'note' } },
    })
    expect(await dispatcher.dispatch('notes.list', {})).toMatchObject({ ok: true })
  })

  test('that takes its time is waited for, and logged', async () => {
    const logged: string[] = []
    const core = with_('library.edition', () => new Promise((resolve) => setTimeout(() => resolve('late'), 60)))
    const dispatcher = dispatcherOver(core, (line) => logged.push(line))
    expect(await dispatcher.dispatch('library.edition', {})).toEqual({ ok: true, value: 'late' })
    expect(logged).toEqual([expect.stringMatching(/^library\.edition took \d+ ms$/)])
  })

  test('after the end is told so', async () => {
    const dispatcher = dispatcherOver(testCore())
    dispatcher.close()
    expect(await dispatcher.dispatch('app.state', {})).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
    expect(() => {
      dispatcher.tidy()
      dispatcher.close()
      dispatcher.on(() => {})()
    }).not.toThrow()
  })
})

describe('what goes wrong gets a name', () => {
  test.each([
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY', 'data-unwritable'],
    ['SQLITE_READONLY_DBMOVED', 'data-unwritable'],
    ['SQLITE_IOERR_WRITE', 'data-unwritable'],
    ['SQLITE_BUSY', 'data-unwritable'],
    ['EACCES', 'data-unwritable'],
    ['EROFS', 'data-unwritable'],
    ['SQLITE_CORRUPT', 'store-damaged'],
    ['SQLITE_CORRUPT_VTAB', 'store-damaged'],
    ['SQLITE_NOTADB', 'store-damaged'],
    ['SQLITE_ERROR', 'internal'],
    ['ENOENT', 'internal'],
  ])('%s is %s', (code, name) => {
    expect(toPlainError(sqliteError(code)).code).toBe(name)
  })

  test('and whatever else is thrown is internal', () => {
    for (const thrown of [undefined, null, 'text', 7, {}]) expect(toPlainError(thrown).code).toBe('internal')
    expect(toPlainError(new ValiseError('conflict', 'x', { version: 3 }))).toEqual({
      code: 'conflict',
      message: 'x',
      details: { version: 3 },
    })
  })
})

test('a core that does not start answers every call with the reason', async () => {
  const logged: string[] = []
  const ports = testPorts()
  testCore(ports)
  const dispatcher = startDispatcher(
    () => createCore(ports),
    (line) => logged.push(line),
  )
  expect(dispatcher.failure).toMatchObject({ code: 'data-in-use' })
  for (const name of ['app.state', 'nonsense'])
    expect(await dispatcher.dispatch(name, {})).toEqual({ ok: false, error: dispatcher.failure })
  expect(logged).toEqual([expect.stringMatching(/^core did not start: data-in-use: /)])
})

test('tidying that fails is logged and no more', () => {
  const logged: string[] = []
  const core = testCore()
  const stumbling = {
    ...core,
    tidy: () => {
      throw sqliteError('SQLITE_FULL')
    },
  }
  dispatcherOver(stumbling, (line) => logged.push(line)).tidy()
  expect(logged).toEqual([expect.stringMatching(/^tidying failed: Error SQLITE_FULL\n {4}at /)])
})
