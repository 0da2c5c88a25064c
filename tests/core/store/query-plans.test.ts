import { describe, expect, test } from 'vitest'
import { changesOf, itemById, itemsOfKind, listedOfKind } from '../../../core/library/queries.ts'
import { filteredNotes, type NotesWanted } from '../../../core/notebook/filter/queries.ts'
import { countFollowUps, type FollowUpsWanted, followUpPage } from '../../../core/notebook/follow-ups/queries.ts'
import { linksTo } from '../../../core/notebook/links/queries.ts'
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

describe('filters and ledgers of any size are asked through their indexes:', () => {
  const plan = (ask: (read: ReadHandle) => unknown): string => planOf(testNotebook().store, ask)
  const all: NotesWanted = {
    match: null,
    tags: [],
    companies: [],
    cities: [],
    after: null,
    before: null,
    hasOpen: false,
    isPinned: false,
  }
  const filtered = (wanted: Partial<NotesWanted>) => (read: ReadHandle) =>
    filteredNotes(read, { ...all, ...wanted }, 0, 100)
  const open: FollowUpsWanted = { done: false, person: null, company: null, note: null, from: null, to: null }

  test.each<[string, (read: ReadHandle) => unknown, RegExp]>([
    ['tag', filtered({ tags: [['a']] }), /note_tag USING COVERING INDEX note_tag_by_key \(key=\?\)/],
    ['company', filtered({ companies: [['a']] }), /note USING (?:COVERING )?INDEX note_by_company \(company_key=\?\)/],
    ['city', filtered({ cities: [['a']] }), /note USING (?:COVERING )?INDEX note_by_city \(city_key=\?\)/],
    ['days', filtered({ after: 1, before: 2 }), /note USING INDEX note_(?:in_order|by_change)/],
    ['open', filtered({ hasOpen: true }), /follow_up USING INDEX follow_up_by_due \(done=\?\)/],
    ['pinned', filtered({ isPinned: true }), /note USING INDEX note_in_order \(pinned=\?\)/],
    ['words', filtered({ match: '"a"' }), /note_index VIRTUAL TABLE INDEX \d+:M/],
    ['the ledger', (read) => followUpPage(read, open, 0, 100), /f USING INDEX follow_up_by_due \(done=\?\)/],
    [
      'overdue',
      (read) => countFollowUps(read, { ...open, to: '2026-01-01' }),
      /follow_up_by_due \(done=\? AND due<\?\)/,
    ],
    ['a person', (read) => followUpPage(read, { ...open, person: 'a' }, 0, 100), /follow_up_person_by_key \(key=\?\)/],
    [
      'links to',
      (read) => linksTo(read, { what: 'note', id: 'a' }, { offset: 0, limit: 9 }),
      /l USING PRIMARY KEY \(what=\? AND id=\?\)/,
    ],
  ])('%s', (_, ask, expected) => {
    const steps = plan(ask)
    expect(steps).toMatch(expected)
    expect(steps).not.toMatch(/SCAN (?:note|n|f|l|follow_up)$/m)
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
