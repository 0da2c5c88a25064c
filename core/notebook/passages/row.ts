import type { Passage, PassageSelectors } from '../../../shared/model/passage.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import type { PassageRow } from './queries.ts'

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/** A passage as the contract has it. What is stored was written by us; reading it back trusts that. */
export const passageOf = (row: PassageRow): Passage => ({
  id: row.id,
  briefing: row.briefing,
  briefingTitle: row.briefing_title,
  language: row.language as Language,
  edition: row.edition,
  section: row.section,
  sectionTitle: row.section_title,
  selector: JSON.parse(row.selector) as PassageSelectors,
  earlier: JSON.parse(row.earlier) as Passage['earlier'],
  comment: row.comment,
  version: row.version,
  createdAt: instant(row.created_at),
  updatedAt: instant(row.updated_at),
  removedAt: row.removed_at === null ? null : instant(row.removed_at),
})
