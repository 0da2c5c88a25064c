import { describe, expect, test } from 'vitest'
import { changesOf, itemById, itemsOfKind, listedOfKind } from '../../../core/library/queries.ts'
import { countLive, countTrashed, listLive, listTrashed, liveIds, noteById } from '../../../core/notebook/queries.ts'
import { countNotes, findBestNotes, findNewestNotes, passageHit, rankPassages } from '../../../core/search/queries.ts'
import type { ReadHandle } from '../../../core/store/handles.ts'
import type { Store } from '../../../core/store/open.ts'
import { testLibrary, testNotebook } from '../support/stores.ts'

/** How SQLite would answer the question that `ask` asks. */
const planOf = (store: Store, ask: (read: ReadHandle) => unknown): string => {
  const steps: string[] = []
  const explain = (sql: string, parameters = {}): void => {
    steps.push(
      ...store.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, parameters).map(({ detail }) => detail),
    )
  }
  ask({
    get: (sql, parameters) => {
      explain(sql, parameters)
      return undefined
    },
    all: (sql, parameters) => {
      explain(sql, parameters)
      return []
    },
    iterate: (sql, parameters) => {
      explain(sql, parameters)
      return [][Symbol.iterator]()
    },
  })
  return steps.join('\n')
}

describe('a notebook of any size is asked through its indexes:', () => {
  const plan = (ask: (read: ReadHandle) => unknown): string => planOf(testNotebook().store, ask)

  test.each<[string, (read: ReadHandle) => unknown, RegExp]>([
    ['a page of the list', (read) => listLive(read, 50_000, 100), /SCAN note USING (?:COVERING )?INDEX note_in_order/],
    ['a page of the trash', (read) => listTrashed(read, 100, 100), /note USING COVERING INDEX note_by_trashing/],
    ['the length of the list', countLive, /SCAN note USING (?:COVERING )?INDEX note_(?:in_order|by_change)/],
    ['the length of the trash', countTrashed, /note USING COVERING INDEX note_by_trashing/],
    ['all ids', liveIds, /SCAN note USING INDEX note_by_change/],
    ['one note', (read) => noteById(read, 'x'), /SEARCH note USING INDEX sqlite_autoindex_note_1 \(id=\?\)/],
  ])('%s', (_, ask, expected) => {
    expect(plan(ask)).toMatch(expected)
  })

  test('a page reads only the notes on it', () => {
    expect(plan((read) => listLive(read, 50_000, 100))).toMatch(/^SEARCH note USING INTEGER PRIMARY KEY/)
  })

  test.each<[string, (read: ReadHandle) => unknown]>([
    ['the newest notes', (read) => findNewestNotes(read, '"a"*', 20)],
    ['the best notes', (read) => findBestNotes(read, '"a"*', 20)],
    ['the number of notes', (read) => countNotes(read, '"a"*', 1_001)],
  ])('%s with a word, and the index sorts', (_, ask) => {
    const steps = plan(ask)
    expect(steps).toMatch(/VIRTUAL TABLE INDEX/)
    // A sort of ours would make a snippet of every match before it threw most of them away.
    expect(steps).not.toMatch(/TEMP B-TREE|SCAN n\b/)
  })
})

describe('a library of any size is asked through its indexes:', () => {
  const plan = (ask: (read: ReadHandle) => unknown): string => planOf(testLibrary().store, ask)

  test.each<[string, (read: ReadHandle) => unknown, RegExp]>([
    [
      'one item',
      (read) => itemById(read, 'terms', 'x'),
      /SEARCH item USING INDEX sqlite_autoindex_item_1 \(kind=\? AND id=\?\)/,
    ],
    ['the items of a kind', (read) => itemsOfKind(read, 'terms'), /SEARCH item USING INDEX \S+ \(kind=\?\)/],
    ['what a list shows', (read) => listedOfKind(read, 'briefings'), /SEARCH item USING INDEX \S+ \(kind=\?\)/],
    ['what an edition changed', (read) => changesOf(read, 3), /SEARCH c USING PRIMARY KEY \(edition=\?\)/],
    [
      'what a later one changed',
      (read) => changesOf(read, 3),
      /SEARCH n USING COVERING INDEX change_by_item|SEARCH n USING INDEX change_by_item/,
    ],
    ['the passages with a word', (read) => rankPassages(read, '"a"*', 'en'), /SEARCH p USING INTEGER PRIMARY KEY/],
    ['one passage', (read) => passageHit(read, '"a"*', 1), /SCAN x VIRTUAL TABLE INDEX \d+:=M/],
  ])('%s', (_, ask, expected) => {
    expect(plan(ask)).toMatch(expected)
  })
})
