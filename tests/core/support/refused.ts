import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { BundleContent } from '../../../shared/model/bundle.ts'
import { testPorts } from '../../support/core.ts'
import { bundleText, smallContent } from './bundle.ts'
import { refusalOf } from './call.ts'
import { fingerprint, rowsWritten, testLibrary } from './stores.ts'

/** The text of a file that must be refused, and how. */
export interface Refused {
  readonly name: string
  readonly text: string
  readonly code: ErrorCode
  readonly message: RegExp
}

/** The edition in the library of each refusal, and the one that would follow it. */
export const CURRENT = 5
export const NEXT = 6

/** The text of a sound next edition with some of its lists replaced. */
export const next = (change: Partial<BundleContent> = {}): string =>
  bundleText(smallContent({ edition: NEXT, ...change }))

type Node = Record<string | number, unknown>

/** Sets a field of a JSON value by its path, for example `places[0].sources`; `undefined` takes it out. */
export const setAt = (root: unknown, path: string, value: unknown): void => {
  const keys = [...path.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key))
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((node, key) => (node as Node)[key], root) as Node
  if (value === undefined) delete parent[last]
  else parent[last] = value
}

/** The text of the next edition with fields set to what their types may not allow. */
export const spoilt = (changes: Readonly<Record<string, unknown>>): string => {
  const content = structuredClone(smallContent({ edition: NEXT }))
  for (const [path, value] of Object.entries(changes)) setAt(content, path, value)
  return bundleText(content)
}

/** A path as a pattern that matches nothing else. */
export const literally = (text: string): string => text.replace(/[[\](){}.^$*+?\\|]/g, '\\$&')

/** Proves of each file that it is refused by its name and that library, folder and process stay as they were. */
export const describeRefusals = (title: string, refused: readonly Refused[]): void => {
  describe(title, () => {
    test.each(refused)('$name', ({ text, code, message }) => {
      const ports = testPorts()
      const library = testLibrary(ports)
      library.sync(bundleText(smallContent({ edition: CURRENT })))
      const { read } = library.store
      const editions = join(ports.dataDir, 'editions')
      const state = (): unknown => ({
        library: fingerprint(read),
        written: rowsWritten(read),
        kept: readdirSync(editions).map((name) => [name, readFileSync(join(editions, name), 'utf8')]),
        prototype: Object.getOwnPropertyNames(Object.prototype),
      })
      const before = state()

      const refusal = refusalOf(() => library.sync(text))

      expect(refusal.message).toMatch(message)
      expect(refusal.code).toBe(code)
      expect(refusal.message).toContain('The library was left as it was')
      // However long the file's own words are, the answer stays one that can be shown.
      expect(JSON.stringify(refusal.toPlain()).length).toBeLessThan(40_000)
      expect(state()).toEqual(before)
    })
  })
}
