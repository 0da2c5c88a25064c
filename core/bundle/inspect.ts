import { type ErrorProblem, ValiseError } from '../../shared/contract/errors.ts'

/** Deepest nesting accepted; the format itself needs nine. */
const MAX_DEPTH = 24
/** Most values accepted in one file, so that a small file of `[[[],[],…` cannot fill the memory. */
const MAX_VALUES = 5_000_000

/** Keys that are never data: they reach into an object's machinery in careless code. */
const HOSTILE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Walks a parsed JSON value before anything looks at its meaning, and refuses what no honest
 * bundle holds: hostile keys, absurd depth or number, text that is no Unicode.
 */
export const inspect = (root: unknown): void => {
  const stack: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  let values = 0
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value, path, depth } = next
    values += 1
    if (values > MAX_VALUES) {
      throw new ValiseError('bundle-too-large', 'The bundle holds too many values. The library was left as it was.', {
        values: MAX_VALUES,
      })
    }
    if (depth > MAX_DEPTH) throw invalid([{ where: path, message: 'is nested too deeply' }])
    if (typeof value === 'string') {
      if (!value.isWellFormed()) throw invalid([{ where: path, message: 'holds half a character (a lone surrogate)' }])
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries())
        stack.push({ value: item, path: `${path}[${index}]`, depth: depth + 1 })
    } else if (typeof value === 'object' && value !== null) {
      for (const key of Object.keys(value)) {
        const inner = path === '' ? key : `${path}.${key}`
        if (HOSTILE_KEYS.has(key)) {
          throw new ValiseError(
            'bundle-hostile-key',
            `The bundle holds the key “${key}” at ${inner}, which no honest bundle has. The library was left as it was: ask the mission desk for a clean file.`,
            { key, where: inner },
          )
        }
        stack.push({ value: (value as Record<string, unknown>)[key], path: inner, depth: depth + 1 })
      }
    }
  }
}

/** Most problems reported at once; the first few tell what is wrong. */
const MAX_PROBLEMS = 50

/** The refusal of a bundle whose content is wrong, with where and why. */
export const invalid = (problems: readonly ErrorProblem[]): ValiseError => {
  const shown = problems.slice(0, MAX_PROBLEMS)
  const first = shown[0]
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return new ValiseError(
    'bundle-invalid',
    `The bundle is not valid: ${first?.where ?? 'content'} ${first?.message ?? ''}${more}. The library was left as it was: ask the mission desk for a corrected file.`,
    { count: problems.length, where: first?.where ?? '', reason: first?.message ?? '', problems: shown },
  )
}
