import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openLibrary } from '../../../core/library/index.ts'
import { listChanges } from '../../../core/library/library.ts'
import { itemsOfKind } from '../../../core/library/queries.ts'
import type { ReadHandle } from '../../../core/store/handles.ts'
import { type AnyItem, type BundleContent, type ItemKind, itemKinds } from '../../../shared/model/bundle.ts'
import { testPorts } from '../../support/core.ts'
import { arbitraryContent } from '../support/arbitrary-bundle.ts'
import { bundleText } from '../support/bundle.ts'
import { proveIndex } from '../support/stores.ts'

const itemsIn = (read: ReadHandle): Record<string, unknown[]> =>
  Object.fromEntries(itemKinds.map((kind) => [kind, itemsOfKind(read, kind).map(({ body }) => JSON.parse(body))]))

const listsOf = (content: BundleContent): Record<string, unknown[]> =>
  Object.fromEntries(itemKinds.map((kind) => [kind, content[kind]]))

interface Difference {
  readonly kind: ItemKind
  readonly id: string
  readonly before: AnyItem | null
  readonly after: AnyItem | null
}

/** What lies between two contents, found without hashes, positions or SQL. */
const differences = (earlier: BundleContent, later: BundleContent): Difference[] =>
  itemKinds.flatMap((kind) => {
    const [was, is] = [earlier, later].map(
      (content) => new Map((content[kind] as readonly AnyItem[]).map((item) => [item.id, item])),
    )
    return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
      .map((id) => ({ kind, id, before: was?.get(id) ?? null, after: is?.get(id) ?? null }))
      .filter(({ before, after }) => !isDeepStrictEqual(before, after))
  })

const inOrder = (all: readonly Difference[]): Difference[] =>
  all.toSorted((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`, 'en'))

/** The passages without the numbers of their rows. */
const passagesIn = (read: ReadHandle): unknown[] =>
  read.all<Record<string, unknown>>(
    `SELECT i.kind, i.id, p.language, p.anchor, p.title, p.section, p.body
       FROM passage p JOIN item i ON i.seq = p.item ORDER BY i.kind, i.id, p.language, p.seq`,
  )

test('after a sync the library equals the bundle, whatever was there before', () => {
  fc.assert(
    fc.property(arbitraryContent(1), arbitraryContent(2), (earlier, later) => {
      const ports = testPorts()
      const library = openLibrary(ports)
      const fresh = openLibrary(testPorts())
      try {
        const { read } = library.store
        library.sync(bundleText(earlier))
        expect(itemsIn(read)).toEqual(listsOf(earlier))

        const report = library.sync(bundleText(later))
        expect(itemsIn(read)).toEqual(listsOf(later))

        const expected = differences(earlier, later)
        const changes = listChanges(read).map(({ kind, id, before, after }) => ({
          kind,
          id,
          before: before === null ? null : (JSON.parse(before) as AnyItem),
          after: after === null ? null : (JSON.parse(after) as AnyItem),
        }))
        expect(inOrder(changes)).toEqual(inOrder(expected))
        const count = (test: (difference: Difference) => boolean): number => expected.filter(test).length
        expect(report).toMatchObject({
          added: count(({ before }) => before === null),
          removed: count(({ after }) => after === null),
          changed: count(({ before, after }) => before !== null && after !== null),
        })

        // What can be found is what a library that never held anything else would find.
        fresh.sync(bundleText(later))
        expect(passagesIn(read)).toEqual(passagesIn(fresh.store.read))
        proveIndex(join(ports.dataDir, 'library.db'), 'passage_index')
      } finally {
        library.store.close()
        fresh.store.close()
      }
    }),
    { numRuns: 600 },
  )
})
