import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toPlain } from '../../electron/plain.ts'

const LIMIT = 1_000_000

describe('what comes through the desktop’s door', () => {
  test('any JSON, unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        // -0 is 0 in JSON, and a lone surrogate stays what it is.
        const json: unknown = JSON.parse(JSON.stringify(value))
        expect(toPlain(json, LIMIT)).toEqual({ ok: true, value: json })
      }),
      { seed: 7 },
    )
  })

  test('a field that is undefined is left out, as on the way over HTTP', () => {
    const result = toPlain({ edition: undefined, words: 'x' }, LIMIT)
    expect(result.ok && Object.keys(result.value as object)).toEqual(['words'])
  })

  test('a key that would reach the prototype stays a key', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true},"constructor":1}')
    const result = toPlain(hostile, LIMIT)
    expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__', 'constructor'])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  const cycle: { self?: unknown } = {}
  cycle.self = cycle
  test.each([
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a set', new Set()],
    ['bytes', new Uint8Array(3)],
    ['a pattern', /x/],
    ['an error', new Error('x')],
    ['a class of its own', new (class Note {})()],
    ['a big integer', 1n],
    ['a number JSON does not know', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['nothing at all', undefined],
    ['a value inside itself', cycle],
  ])('%s is refused', (_what, value) => {
    expect(toPlain(value, LIMIT)).toMatchObject({ ok: false })
    expect(toPlain({ note: [value] }, LIMIT)).toMatchObject(
      value === undefined ? { ok: false, where: 'note.0' } : { ok: false, where: expect.stringMatching(/^note\.0/) },
    )
  })

  test('the limit counts bytes, not letters, and every value', () => {
    expect(toPlain('é'.repeat(500_000), LIMIT)).toMatchObject({ ok: false })
    expect(toPlain('e'.repeat(500_000), LIMIT)).toMatchObject({ ok: true })
    expect(toPlain(new Array(100_000).fill(0), LIMIT)).toMatchObject({ ok: false })
    expect(toPlain({ ['k'.repeat(1_000_001)]: 1 }, LIMIT)).toMatchObject({ ok: false })
  })

  test('one list shared a thousand million times over is refused in a moment', () => {
    let value: unknown = []
    for (let depth = 0; depth < 30; depth += 1) value = [value, value]
    expect(toPlain(value, LIMIT)).toMatchObject({ ok: false })
  })
})
