import { expect, test } from 'vitest'
import { buildBundle } from '../../../core/index.ts'
import type { ErrorProblem } from '../../../shared/contract/errors.ts'
import { refusalOf } from './call.ts'
import { type Change, contentFolder } from './content-folder.ts'

export const english = 'briefings/safety.en.md'
export const french = 'briefings/safety.fr.md'

/** What the compiler finds wrong in a content folder, as `file:line message`. */
export const problemsOf = (changes: Readonly<Record<string, Change>>): string[] => {
  const refusal = refusalOf(() => buildBundle(contentFolder(changes)))
  expect(refusal.code).toBe('content-invalid')
  const problems = refusal.details?.problems as readonly ErrorProblem[]
  expect(refusal.message).toContain('nothing was written')
  for (const { where, message } of problems) expect(refusal.message).toContain(`${where}: ${message}`)
  expect(refusal.details?.count).toBe(problems.length)
  return problems.map(({ where, message }) => `${where} ${message}`)
}

/** A fault in a content folder, and how what is said of it begins. */
export type Fault = readonly [name: string, changes: Record<string, Change>, found: readonly string[]]

/** Proves of each fault that it is found in its file and line. */
export const testFaults = (faults: readonly Fault[]): void =>
  test.each(faults)('%s', (_, changes, found) => {
    const problems = problemsOf(changes)
    for (const expected of found)
      expect(problems, problems.join('\n')).toContainEqual(
        expect.stringMatching(new RegExp(`^${RegExp.escape(expected)}`)),
      )
  })
