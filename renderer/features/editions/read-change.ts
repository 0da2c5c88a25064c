import type { Change } from '../../../shared/contract/library.ts'
import type { Briefing } from '../../../shared/model/briefing.ts'
import { type ItemKind, itemKinds } from '../../../shared/model/bundle-limits.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import { paths } from '../../app/paths.ts'
import { type ChangedPassage, compareTexts, type Passage } from '../compare/compare-texts.ts'
import { briefingPassages, itemPassages } from './passages.ts'

/** The fields that can name an item, the best first. */
const NAMES = ['title', 'name', 'term', 'text'] as const

// What the core stored went through the schemas; reading it back trusts that.
const parse = (json: string | null): Record<string, unknown> | null =>
  json === null ? null : (JSON.parse(json) as Record<string, unknown>)

/** What an item is called: its title, name, term or text. */
export const nameOf = ({ before, after, id }: Change, language: Language): string => {
  const item = parse(after) ?? parse(before)
  for (const key of NAMES) {
    const name = item?.[key]
    if (typeof name === 'string') return name
    if (typeof name === 'object' && name !== null) return (name as Record<Language, string>)[language]
  }
  return id
}

const passagesOf = (kind: ItemKind, json: string | null, language: Language): Passage[] => {
  const item = parse(json)
  if (item === null) return []
  return kind === 'briefings' ? briefingPassages(item as Briefing, language) : itemPassages(item, language)
}

/** What a change did to the texts that a reader sees, in her language. */
export const readChange = ({ kind, before, after }: Change, language: Language): ChangedPassage[] =>
  compareTexts(passagesOf(kind, before, language), passagesOf(kind, after, language), language)

/** Where an item of the library can be read; `null` for one of a kind that has no page. */
export const pathOfItem = (kind: ItemKind, id: string): string | null => {
  switch (kind) {
    case 'briefings':
      return paths.briefing(id)
    case 'regions':
      return paths.region(id)
    case 'issuers':
      return paths.regions
    case 'contacts':
      return paths.contact(id)
    case 'places':
      return paths.place(id)
    case 'people':
      return paths.person(id)
    case 'phrases':
      return paths.phrase(id)
    case 'terms':
      return paths.term(id)
    case 'checklists':
      return paths.checklist(id)
    case 'programme':
      return paths.programme
    case 'sources':
    case 'phraseGroups':
    case 'figures':
    case 'templates':
      return null
  }
}

/** Where a changed item can be read; `null` for one that is gone or has no page. */
export const pathOfChange = ({ kind, id, change }: Change): string | null =>
  change === 'removed' ? null : pathOfItem(kind, id)

export interface ChangesOfKind {
  readonly kind: ItemKind
  readonly changes: readonly Change[]
}

/** What is read comes before what it rests on. */
const FIRST: readonly ItemKind[] = ['briefings', 'regions', 'issuers', 'contacts', 'places']

/** The kinds in the order in which a reader cares: the sources last. */
export const kindsToRead: readonly ItemKind[] = [
  ...FIRST,
  ...itemKinds.filter((kind) => !FIRST.includes(kind) && kind !== 'sources'),
  'sources',
]

/** Changes by kind; kinds without any are left out. */
export const groupChanges = (changes: readonly Change[]): ChangesOfKind[] =>
  kindsToRead
    .map((kind) => ({ kind, changes: changes.filter((change) => change.kind === kind) }))
    .filter((group) => group.changes.length > 0)

/** Whether there was nothing before this edition: everything in it is new. */
export const isFirstEdition = (changes: readonly Change[], counts: Readonly<Record<ItemKind, number>>): boolean =>
  changes.length > 0 &&
  changes.length === Object.values(counts).reduce((sum, count) => sum + count, 0) &&
  changes.every(({ change }) => change === 'added')

export interface ChangeCounts {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

export const countChanges = (changes: readonly Change[]): ChangeCounts => {
  const count = (kind: Change['change']): number => changes.filter(({ change }) => change === kind).length
  return { added: count('added'), changed: count('changed'), removed: count('removed') }
}
