import type { ItemKind } from '../../shared/model/bundle.ts'
import type { ReadHandle, WriteHandle } from '../store/handles.ts'
import type { Passage } from './passages.ts'

export interface EditionRow {
  readonly number: number
  readonly mission: string
  readonly issued_at: string
  readonly review_by: string
  readonly synced_at: string
  readonly hash: string
}

export interface ItemRow {
  readonly seq: number
  readonly kind: ItemKind
  readonly id: string
  readonly position: number
  readonly hash: string
  /** What a list shows of the item, as JSON; `null` for kinds whose items are listed whole. */
  readonly derived: string | null
  readonly body: string
}

export interface ChangeRow {
  readonly edition: number
  readonly kind: ItemKind
  readonly id: string
  readonly change: 'added' | 'changed' | 'removed'
  readonly before: string | null
  readonly after: string | null
}

export const currentEdition = (read: ReadHandle): EditionRow | undefined =>
  read.get<EditionRow>('SELECT * FROM edition ORDER BY number DESC LIMIT 1')

/** Every edition that was ever applied here, the newest first. */
export const allEditions = (read: ReadHandle): EditionRow[] =>
  read.all<EditionRow>('SELECT * FROM edition ORDER BY number DESC')

export const countEditions = (read: ReadHandle): number =>
  read.get<{ count: number }>('SELECT count(*) AS count FROM edition')?.count ?? 0

export const countByKind = (read: ReadHandle): { kind: ItemKind; count: number }[] =>
  read.all('SELECT kind, count(*) AS count FROM item GROUP BY kind')

export const itemsOfKind = (read: ReadHandle, kind: ItemKind): ItemRow[] =>
  read.all<ItemRow>('SELECT * FROM item WHERE kind = $kind ORDER BY position', { kind })

/** What a list shows of the items of one kind, without reading the items. */
export const listedOfKind = (read: ReadHandle, kind: ItemKind): { id: string; derived: string | null }[] =>
  read.all('SELECT id, derived FROM item WHERE kind = $kind ORDER BY position', { kind })

export const itemById = (read: ReadHandle, kind: ItemKind, id: string): ItemRow | undefined =>
  read.get<ItemRow>('SELECT * FROM item WHERE kind = $kind AND id = $id', { kind, id })

export const hashOfItem = (read: ReadHandle, kind: ItemKind, id: string): string | undefined =>
  read.get<{ hash: string }>('SELECT hash FROM item WHERE kind = $kind AND id = $id', { kind, id })?.hash

export const hashesOfKind = (read: ReadHandle, kind: ItemKind): { id: string; hash: string }[] =>
  read.all('SELECT id, hash FROM item WHERE kind = $kind', { kind })

/** What a comparison needs to know of an item, without its text. */
export type ItemHash = Pick<ItemRow, 'seq' | 'kind' | 'id' | 'hash' | 'position'>

export const itemHashes = (read: ReadHandle): ItemHash[] => read.all('SELECT seq, kind, id, hash, position FROM item')

export const insertEdition = (write: WriteHandle, edition: EditionRow): void => {
  write.run(
    `INSERT INTO edition (number, mission, issued_at, review_by, synced_at, hash)
     VALUES ($number, $mission, $issued_at, $review_by, $synced_at, $hash)`,
    { ...edition },
  )
}

/** @returns the new item's row id */
export const insertItem = (write: WriteHandle, item: Omit<ItemRow, 'seq'>): number =>
  write.run(
    `INSERT INTO item (kind, id, position, hash, derived, body)
     VALUES ($kind, $id, $position, $hash, $derived, $body)`,
    { ...item },
  ).rowId

export const updateItem = (
  write: WriteHandle,
  seq: number,
  item: Pick<ItemRow, 'position' | 'hash' | 'body' | 'derived'>,
): void => {
  write.run('UPDATE item SET position = $position, hash = $hash, derived = $derived, body = $body WHERE seq = $seq', {
    seq,
    ...item,
  })
}

export const moveItem = (write: WriteHandle, seq: number, position: number): void => {
  write.run('UPDATE item SET position = $position WHERE seq = $seq', { seq, position })
}

export const deleteItem = (write: WriteHandle, seq: number): void => {
  write.run('DELETE FROM item WHERE seq = $seq', { seq })
}

export const bodyOf = (read: ReadHandle, seq: number): string =>
  read.get<{ body: string }>('SELECT body FROM item WHERE seq = $seq', { seq })?.body ?? ''

export const insertPassage = (write: WriteHandle, item: number, passage: Passage): void => {
  write.run(
    `INSERT INTO passage (item, language, anchor, title, section, body)
     VALUES ($item, $language, $anchor, $title, $section, $body)`,
    { item, ...passage },
  )
}

/** Takes the passages of some items out of the library and of its index. */
export const deletePassages = (write: WriteHandle, items: readonly number[]): void => {
  const parameters = { items: JSON.stringify(items) }
  write.run(
    `INSERT INTO passage_index (passage_index, rowid, title, section, body)
     SELECT 'delete', seq, title, section, body FROM passage WHERE item IN (SELECT value FROM json_each($items))`,
    parameters,
  )
  write.run('DELETE FROM passage WHERE item IN (SELECT value FROM json_each($items))', parameters)
}

/** The row id below those of all passages that will be inserted; 0 when there are none. */
export const newestPassage = (read: ReadHandle): number =>
  read.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM passage')?.seq ?? 0

/** Puts the passages after a row id into the index. */
export const indexPassages = (write: WriteHandle, after: number): void => {
  write.run(
    `INSERT INTO passage_index (rowid, title, section, body)
     SELECT seq, title, section, body FROM passage WHERE seq > $after`,
    { after },
  )
}

export const insertChange = (write: WriteHandle, change: Omit<ChangeRow, 'after'>): void => {
  write.run('INSERT INTO change (edition, kind, id, change, before) VALUES ($edition, $kind, $id, $change, $before)', {
    ...change,
  })
}

/**
 * What an edition changed. The later text is what the next change of the same item found, or what
 * stands in the library now.
 */
export const changesOf = (read: ReadHandle, edition: number): ChangeRow[] =>
  read.all<ChangeRow>(
    `SELECT c.edition, c.kind, c.id, c.change, c.before,
       CASE c.change WHEN 'removed' THEN NULL ELSE coalesce(
         (SELECT n.before FROM change n
          WHERE n.kind = c.kind AND n.id = c.id AND n.edition > c.edition ORDER BY n.edition LIMIT 1),
         (SELECT i.body FROM item i WHERE i.kind = c.kind AND i.id = c.id)) END AS after
     FROM change c WHERE c.edition = $edition ORDER BY c.kind, c.id`,
    { edition },
  )

/** What the first edition after the given one that touched an item found there. */
export const firstChangeAfter = (
  read: ReadHandle,
  kind: ItemKind,
  id: string,
  edition: number,
): Pick<ChangeRow, 'edition' | 'before'> | undefined =>
  read.get(
    `SELECT edition, before FROM change WHERE kind = $kind AND id = $id AND edition > $edition
     ORDER BY edition LIMIT 1`,
    { kind, id, edition },
  )

/** How the given edition changed the items of one kind. */
export const changeKinds = (
  read: ReadHandle,
  edition: number,
  kind: ItemKind,
): { id: string; change: ChangeRow['change'] }[] =>
  read.all('SELECT id, change FROM change WHERE edition = $edition AND kind = $kind', { edition, kind })

/** How many items must be confirmed before they are used. */
export const countToConfirm = (read: ReadHandle): number =>
  read.get<{ count: number }>(`SELECT count(*) AS count FROM item WHERE json_extract(body, '$.confirm') = 1`)?.count ??
  0
