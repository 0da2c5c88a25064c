/** What came through `toPlain`, or where and why it did not. */
export type Plain =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly where: string; readonly message: string }

const MAX_DEPTH = 64
/** What a value weighs beside its text, in bytes: it bounds how many there may be. */
const WEIGHT = 16

class NotPlain extends Error {
  readonly where: string
  constructor(where: string, message: string) {
    super(message)
    this.where = where
  }
}

const isPlainObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Copies a value as JSON would carry it, so that this door accepts and hands out what the others do:
 * fields that are `undefined` are left out; dates, maps, bytes and numbers that JSON does not know
 * are refused, not bent into something else.
 * @param limit in bytes of UTF-8, roughly
 */
export const toPlain = (input: unknown, limit: number): Plain => {
  let bytes = 0
  const take = (amount: number, where: string): void => {
    bytes += amount
    if (bytes > limit) throw new NotPlain(where, `larger than ${limit} bytes`)
  }
  const copy = (value: unknown, where: string, depth: number): unknown => {
    take(WEIGHT, where)
    if (value === null || typeof value === 'boolean') return value
    if (typeof value === 'string') {
      take(Buffer.byteLength(value), where)
      return value
    }
    if (typeof value === 'number' && Number.isFinite(value)) return value
    if (typeof value !== 'object') throw new NotPlain(where, `not plain data: ${typeof value}`)
    if (depth === MAX_DEPTH) throw new NotPlain(where, 'nested too deeply')
    const inside = (key: string | number): string => (where === '' ? String(key) : `${where}.${key}`)
    if (Array.isArray(value)) return Array.from(value, (item, index) => copy(item, inside(index), depth + 1))
    if (!isPlainObject(value)) throw new NotPlain(where, 'not plain data')
    // `fromEntries` defines its properties, so that a key `__proto__` stays a key.
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => {
          take(Buffer.byteLength(key), where)
          return [key, copy(item, inside(key), depth + 1)]
        }),
    )
  }
  try {
    return { ok: true, value: copy(input, '', 0) }
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false, where: error.where, message: error.message }
    throw error
  }
}
