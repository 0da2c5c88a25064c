import { ValiseError } from '../../../shared/contract/errors.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import type { Passage } from '../../../shared/model/passage.ts'
import { sectionAt } from '../../../shared/text/reading-text.ts'
import { mapInSlices } from '../../in-slices.ts'
import type { Ports } from '../../ports.ts'
import type { ReadHandle } from '../../store/handles.ts'
import type { Store } from '../../store/open.ts'
import {
  insertPassage,
  livePassages,
  livePassagesOf,
  type PassageRow,
  passageById,
  removedPassages,
  setRemoved,
  updateComment,
  updateSelectors,
} from './queries.ts'
import { createReadings, type Reading } from './readings.ts'
import { passageOf } from './row.ts'
import { selectorsOf } from './selectors.ts'

/** What can be done with passages. Every change is on disk when the function returns. */
export interface Passages {
  create(input: ParsedInputOf<'passages.create'>): PlacedPassage
  get(id: string): PlacedPassage
  /** Finds the passages again in slices: after another edition that takes milliseconds for each, and a save goes between. */
  list(input: ParsedInputOf<'passages.list'>): Promise<PlacedPassage[]>
  /** The passages that are not removed, without looking for their places, by briefing and in the order they were marked. */
  kept(): Passage[]
  update(input: ParsedInputOf<'passages.update'>): PlacedPassage
  adopt(id: string): PlacedPassage
  remove(id: string): PlacedPassage
  restore(id: string): PlacedPassage
}

const notFound = (id: string): ValiseError =>
  new ValiseError('not-found', `There is no passage ${id} in this notebook.`, { what: 'passage', id })

const noBriefing = (id: string): ValiseError =>
  new ValiseError('not-found', `This edition has no briefing “${id}”. Nothing was marked.`, { what: 'briefing', id })

const otherWords = (briefing: string): ValiseError =>
  new ValiseError(
    'conflict',
    `Other words stand at this place of the briefing “${briefing}” now. Nothing was marked: select them again.`,
    { briefing },
  )

const changedElsewhere = (row: PassageRow): ValiseError =>
  new ValiseError('conflict', 'The comment was changed elsewhere in the meantime. Nothing was overwritten.', {
    id: row.id,
    version: row.version,
    removed: row.removed_at !== null,
  })

/** Where a passage stands in its briefing; behind all others where it stands no more. */
const positionOf = ({ place }: PlacedPassage): number =>
  place.state === 'orphaned' ? Number.MAX_SAFE_INTEGER : place.start

const inOrder = (a: PlacedPassage, b: PlacedPassage): number =>
  a.briefing === b.briefing ? positionOf(a) - positionOf(b) : a.briefing < b.briefing ? -1 : 1

/** Where a section begins, as it is stored with a passage. */
const sectionOf = (reading: Reading, start: number): { section: string | null; section_title: string } => {
  const section = sectionAt(reading, start)
  return { section: section?.anchor ?? null, section_title: section?.title ?? '' }
}

/**
 * The passages of a notebook, found again in the text of whichever edition is in the library.
 * Reading the library never changes them.
 * @param library asked for when it is needed: it is opened after the notebook
 */
export const createPassages = (
  store: Store,
  library: () => ReadHandle,
  { now, newId }: Pick<Ports, 'now' | 'newId'>,
): Passages => {
  const readings = createReadings(library)

  const placed = (row: PassageRow): PlacedPassage => {
    const passage = passageOf(row)
    return { ...passage, place: readings.placeOf(passage) }
  }
  const allPlaced = async (rows: readonly PassageRow[]): Promise<PlacedPassage[]> => {
    for (;;) {
      const edition = readings.edition()
      const passages = await mapInSlices(rows, placed)
      // Where another edition came between two slices, the first were found in texts that are no more.
      if (readings.edition() === edition) return passages
    }
  }
  const require = (id: string): PassageRow => {
    const row = passageById(store.read, id)
    if (!row) throw notFound(id)
    return row
  }
  const get = (id: string): PlacedPassage => placed(require(id))
  const comment = (passage: Pick<PlacedPassage, 'id' | 'version'>, text: string): boolean =>
    store.write((write) =>
      updateComment(write, { id: passage.id, version: passage.version, comment: text, now: now() }),
    )
  const setAside = (id: string, isRemoved: boolean): PlacedPassage => {
    const row = require(id)
    if ((row.removed_at !== null) !== isRemoved) store.write((write) => setRemoved(write, id, isRemoved ? now() : null))
    return get(id)
  }

  return {
    get,
    create({ briefing, language, start, end, exact, comment: words }) {
      const edition = readings.edition()
      const reading = readings.of(briefing, language)
      if (edition === null || reading === null) throw noBriefing(briefing)
      if (reading.text.slice(start, end) !== exact) throw otherWords(briefing)
      const same = livePassagesOf(store.read, briefing)
        .map(placed)
        .find(
          ({ language: its, place }) =>
            its === language && place.state !== 'orphaned' && place.start === start && place.end === end,
        )
      if (same) {
        if (words !== '' && same.comment === '') comment(same, words)
        return get(same.id)
      }
      const id = newId()
      store.write((write) =>
        insertPassage(write, {
          id,
          briefing,
          briefing_title: reading.title,
          language,
          edition,
          ...sectionOf(reading, start),
          selector: JSON.stringify(selectorsOf(reading, start, end)),
          comment: words,
          now: now(),
        }),
      )
      return get(id)
    },
    async list({ briefing, removed }) {
      if (removed) {
        const rows = removedPassages(store.read)
        return allPlaced(rows.filter((row) => briefing === undefined || row.briefing === briefing))
      }
      const rows = briefing === undefined ? livePassages(store.read) : livePassagesOf(store.read, briefing)
      return (await allPlaced(rows)).sort(inOrder)
    },
    kept: () => livePassages(store.read).map(passageOf),
    update(input) {
      const row = require(input.id)
      // Nothing to change: also the answer to a save whose first answer was lost on its way.
      if (row.removed_at === null && row.comment === input.comment) return placed(row)
      if (!comment(input, input.comment)) throw changedElsewhere(row)
      return get(input.id)
    },
    adopt(id) {
      const passage = get(id)
      const reading = readings.of(passage.briefing, passage.language)
      const edition = readings.edition()
      const { place, selector } = passage
      if (reading === null || edition === null || place.state === 'orphaned' || place.state === 'same') return passage
      const earlier = place.state === 'changed' ? [{ edition: passage.edition, text: selector[0].exact }] : []
      store.write((write) =>
        updateSelectors(write, {
          id,
          edition,
          ...sectionOf(reading, place.start),
          selector: JSON.stringify(selectorsOf(reading, place.start, place.end)),
          earlier: JSON.stringify([...passage.earlier, ...earlier]),
          now: now(),
        }),
      )
      return get(id)
    },
    remove: (id) => setAside(id, true),
    restore: (id) => setAside(id, false),
  }
}
