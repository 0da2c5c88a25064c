import { MAX_BUNDLE_BYTES } from '../../shared/model/bundle.ts'
import { hostileKey, invalid, tooLarge } from './refusals.ts'

/** Deepest nesting read at all; the format itself needs nine. */
const MAX_DEPTH = 100
/** Most values accepted in one file; the shipped one has some thousands. */
const MAX_VALUES = 1_000_000
/** Most values accepted in one item: a complaint about each of them must fit into the memory. */
const MAX_ITEM_VALUES = 20_000

const MEGABYTE = 1024 * 1024

const [QUOTE, BACKSLASH, COMMA, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [...'"\\,[]{}'].map((character) =>
  character.charCodeAt(0),
)

/** Where the JSON string that opens at `start` closes; the end of the text when it does not. */
const endOfString = (text: string, start: number): number => {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return text.length
}

/**
 * Refuses a text that would fill the memory before anything can be said of its meaning: too many
 * bytes, values or levels. Reads brackets and commas only and takes any text for JSON.
 */
export const measure = (text: string): void => {
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_BUNDLE_BYTES) {
    const [found, limit] = [Math.ceil(bytes / MEGABYTE), MAX_BUNDLE_BYTES / MEGABYTE]
    throw tooLarge(`is ${found} MB; Valise reads at most ${limit} MB`, { found: bytes, limit: MAX_BUNDLE_BYTES })
  }
  let depth = 0
  let values = 1
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === QUOTE) index = endOfString(text, index)
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1
    else if (code === COMMA || code === OPEN_LIST || code === OPEN_OBJECT) {
      values += 1
      if (values > MAX_VALUES)
        throw tooLarge(`holds more than ${MAX_VALUES} values`, { found: values, limit: MAX_VALUES })
      if (code === COMMA) continue
      depth += 1
      if (depth > MAX_DEPTH) throw invalid([{ where: `character ${index + 1}`, message: 'is nested too deeply' }])
    }
  }
}

/** Refuses an item that holds absurdly many values. */
export const measureItem = (item: unknown, where: string): void => {
  const stack = [item]
  for (let values = 0; stack.length > 0; values += 1) {
    if (values + stack.length > MAX_ITEM_VALUES)
      throw tooLarge(`holds more than ${MAX_ITEM_VALUES} values in ${where}`, { found: values, limit: MAX_ITEM_VALUES })
    const value = stack.pop()
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) stack.push(inner)
  }
}

/** Keys that are never data: they reach into an object's machinery in careless code. */
const HOSTILE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/** Walks a parsed JSON value before anything looks at its meaning: no hostile keys, and all text is Unicode. */
export const inspect = (root: unknown): void => {
  const stack: { value: unknown; path: string }[] = [{ value: root, path: '' }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, path } = next
    if (typeof value === 'string') {
      if (!value.isWellFormed()) throw invalid([{ where: path, message: 'holds half a character (a lone surrogate)' }])
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) stack.push({ value: item, path: `${path}[${index}]` })
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        const inner = path === '' ? key : `${path}.${key}`
        if (HOSTILE_KEYS.has(key)) throw hostileKey(key, inner)
        stack.push({ value: item, path: inner })
      }
    }
  }
}
