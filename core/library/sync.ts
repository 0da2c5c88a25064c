import { ValiseError } from '../../shared/contract/errors.ts'
import type { SyncReport } from '../../shared/contract/library.ts'
import { type AnyItem, type ItemKind, type ItemOf, itemKinds } from '../../shared/model/bundle.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { readingMinutes } from '../../shared/text/reading-time.ts'
import { canonicalJson, sha256 } from '../bundle/canonical.ts'
import type { ReadBundle } from '../bundle/read.ts'
import type { WriteHandle } from '../store/handles.ts'
import type { Store } from '../store/open.ts'
import { type Passage, passagesOf } from './passages.ts'
import {
  bodyOf,
  currentEdition,
  deleteItem,
  deletePassages,
  type ItemHash,
  indexPassages,
  insertChange,
  insertEdition,
  insertItem,
  insertPassage,
  itemHashes,
  moveItem,
  newestPassage,
  updateItem,
} from './queries.ts'

const kept = 'The library was left as it was'

/** Refuses an edition that may not follow the one in the library; `same` when there is nothing to do. */
const compareEditions = (store: Store, { content, hash }: ReadBundle): 'same' | 'newer' => {
  const current = currentEdition(store.read)
  if (!current) return 'newer'
  const currentMission = (JSON.parse(current.mission) as { id: string }).id
  if (currentMission !== content.mission.id) {
    throw new ValiseError(
      'bundle-other-mission',
      `The bundle belongs to the mission “${content.mission.id}”; this library holds “${currentMission}”. ${kept}: use a data folder of its own for another mission (--data).`,
      { found: content.mission.id, current: currentMission },
    )
  }
  if (content.edition < current.number) {
    throw new ValiseError(
      'bundle-older',
      `The bundle is edition ${content.edition}; the library already has the newer edition ${current.number}. ${kept}.`,
      { found: content.edition, current: current.number },
    )
  }
  if (content.edition > current.number) return 'newer'
  if (hash === current.hash) return 'same'
  throw new ValiseError(
    'bundle-same-edition',
    `The bundle says it is edition ${content.edition}, which the library has, but its content is different. ${kept}: ask the mission desk which one is true.`,
    { edition: content.edition },
  )
}

/** What a list shows of a briefing, computed once, so that no list has to read one. */
const deriveFrom = (kind: ItemKind, item: AnyItem, passages: readonly Passage[]): string | null => {
  if (kind !== 'briefings') return null
  const { body: _, ...listed } = item as ItemOf<'briefings'>
  const minutes = (language: Language): number =>
    readingMinutes(
      passages
        .filter((passage) => passage.language === language)
        .map(({ section, body }) => `${section}\n${body}`)
        .join('\n'),
      language,
    )
  return JSON.stringify({ ...listed, minutes: { en: minutes('en'), fr: minutes('fr') } })
}

/** An item that is not in the library, or not as the bundle has it. */
interface Step {
  readonly kind: ItemKind
  readonly item: AnyItem
  readonly position: number
  readonly hash: string
  readonly body: string
  /** The row it replaces. */
  readonly seq: number | null
}

interface Plan {
  readonly steps: readonly Step[]
  readonly removed: readonly ItemHash[]
  /** Unchanged items that only stand elsewhere in their list. */
  readonly moved: readonly { readonly seq: number; readonly position: number }[]
  readonly unchanged: number
}

/** Compares a bundle with the library, item by item and by hash. */
const compareItems = (write: WriteHandle, { content }: ReadBundle): Plan => {
  const known = new Map(itemHashes(write).map((row) => [`${row.kind}/${row.id}`, row]))
  const steps: Step[] = []
  const moved: { seq: number; position: number }[] = []
  let unchanged = 0
  for (const kind of itemKinds) {
    for (const [position, item] of (content[kind] as readonly AnyItem[]).entries()) {
      const body = canonicalJson(item)
      const hash = sha256(body)
      const key = `${kind}/${item.id}`
      const old = known.get(key)
      known.delete(key)
      if (old?.hash !== hash) {
        steps.push({ kind, item, position, hash, body, seq: old?.seq ?? null })
        continue
      }
      unchanged += 1
      if (old.position !== position) moved.push({ seq: old.seq, position })
    }
  }
  return { steps, removed: [...known.values()], moved, unchanged }
}

/** Writes what differs and remembers it. Runs inside the caller's transaction. */
const applyPlan = (write: WriteHandle, edition: number, { steps, removed, moved, unchanged }: Plan): SyncReport => {
  const report = { edition, added: 0, changed: 0, removed: 0, unchanged }
  const remember = (
    { kind, id }: { kind: ItemKind; id: string },
    change: 'added' | 'changed' | 'removed',
    before: string | null,
  ): void => {
    report[change] += 1
    insertChange(write, { edition, kind, id, change, before })
  }

  // The index takes all passages at once: one by one, each would be a small index of its own to be
  // merged with the others, which takes four times as long (measured).
  deletePassages(write, [...steps.flatMap(({ seq }) => seq ?? []), ...removed.map(({ seq }) => seq)])
  const lastPassage = newestPassage(write)
  for (const { kind, item, position, hash, body, seq } of steps) {
    const passages = passagesOf(kind, item)
    const row = { position, hash, body, derived: deriveFrom(kind, item, passages) }
    remember({ kind, id: item.id }, seq === null ? 'added' : 'changed', seq === null ? null : bodyOf(write, seq))
    if (seq !== null) updateItem(write, seq, row)
    const owner = seq ?? insertItem(write, { kind, id: item.id, ...row })
    for (const passage of passages) insertPassage(write, owner, passage)
  }
  for (const item of removed) {
    remember(item, 'removed', bodyOf(write, item.seq))
    deleteItem(write, item.seq)
  }
  for (const { seq, position } of moved) moveItem(write, seq, position)
  indexPassages(write, lastPassage)
  return report
}

/**
 * Applies a bundle that was read and checked: in one transaction, or not at all. The same edition
 * again does nothing.
 * @param beforeApply called when there is something to apply, before anything is written
 * @param now milliseconds since 1970
 * Errors: `bundle-other-mission`, `bundle-older`, `bundle-same-edition`, `disk-full`.
 */
export const syncLibrary = (
  store: Store,
  bundle: ReadBundle,
  now: number,
  beforeApply: () => void = () => {},
): SyncReport => {
  const { content, hash } = bundle
  if (compareEditions(store, bundle) === 'same') {
    const unchanged = itemKinds.reduce((sum, kind) => sum + content[kind].length, 0)
    return { edition: content.edition, added: 0, changed: 0, removed: 0, unchanged }
  }
  beforeApply()
  return store.write((write) => {
    const report = applyPlan(write, content.edition, compareItems(write, bundle))
    insertEdition(write, {
      number: content.edition,
      mission: canonicalJson(content.mission),
      issued_at: content.issuedAt,
      review_by: content.reviewBy,
      synced_at: new Date(now).toISOString(),
      hash,
    })
    return report
  })
}
