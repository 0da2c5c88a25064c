import { z } from 'zod'
import type { Briefing, BriefingKind } from '../model/briefing.ts'
import type { ItemKind } from '../model/bundle.ts'
import type { Mission } from '../model/mission.ts'
import type { EmergencyContact, Place } from '../model/place.ts'
import { CalendarDate, Slug, type Text } from '../model/primitives.ts'
import type { Checklist, Figure, Person, Phrase, PhraseGroup, ProgrammeItem, Term } from '../model/reference.ts'
import type { Issuer, Region } from '../model/region.ts'
import type { Source } from '../model/source.ts'
import { call } from './call.ts'

/** The edition that is in the library now. */
export interface EditionInfo {
  readonly mission: Mission
  readonly edition: number
  /** Instant, ISO 8601 UTC. */
  readonly issuedAt: string
  readonly reviewBy: string
  /** When it was synced into this library. Instant. */
  readonly syncedAt: string
  /** A draft of the mission desk that is being previewed, and no edition that was handed out. */
  readonly draft: boolean
  /** Number of items by kind. */
  readonly counts: Readonly<Record<ItemKind, number>>
}

/** An edition that is or was in the library. */
export type EditionEntry = Pick<EditionInfo, 'edition' | 'issuedAt' | 'reviewBy' | 'syncedAt'>

/** What a list needs to know of a briefing. */
export interface BriefingSummary {
  readonly id: string
  readonly kind: BriefingKind
  readonly title: Text
  readonly lede: Text
  readonly hint: Text
  readonly asOf: string
  readonly reviewBy: string
  readonly order: number
  readonly cities: readonly string[]
  readonly regions: readonly string[]
  /** Whole minutes to read it, at 220 words a minute, rounded up. */
  readonly minutes: { readonly en: number; readonly fr: number }
  /** How the current edition changed it against the one before; `null` if it did not. */
  readonly change: 'added' | 'changed' | null
}

/** A briefing to read, with the sources its marks point at in the order of their first mark. */
export interface BriefingPage extends BriefingSummary {
  readonly body: Briefing['body']
  readonly sources: readonly Source[]
}

/** A briefing as an earlier edition had it. */
export interface EarlierBriefing {
  /** The edition that changed this text. */
  readonly changedIn: number
  readonly briefing: Briefing
}

/** Every region with every issuer whose scale its advice uses, and the sources of both. */
export interface Regions {
  readonly regions: readonly Region[]
  readonly issuers: readonly Issuer[]
  readonly sources: readonly Source[]
}

/** What a sync did. Counts are of items. */
export interface SyncReport {
  readonly edition: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
}

/** One item that an edition added, changed or removed. */
export interface Change {
  readonly edition: number
  readonly kind: ItemKind
  readonly id: string
  readonly change: 'added' | 'changed' | 'removed'
  /** The item as it was, as JSON text; `null` when it was added. */
  readonly before: string | null
  /** The item as the edition has it, as JSON text; `null` when it was removed. */
  readonly after: string | null
}

/** An item whose facts should have been checked again. */
export interface PastReview {
  readonly kind: ItemKind
  readonly id: string
  readonly title: Text
  /** The earliest of its review dates that is past. */
  readonly reviewBy: string
  /** Whole days since that date, at least one. */
  readonly days: number
}

const nothing = z.strictObject({})

export const libraryCalls = {
  /** The edition in the library. Errors: `no-library`. */
  'library.edition': call<EditionInfo>()(nothing),
  /** Every edition that was ever synced into this library, the current one first. */
  'library.editions': call<readonly EditionEntry[]>()(nothing),
  /** All briefings without their text, by kind and order. */
  'library.briefings': call<readonly BriefingSummary[]>()(nothing),
  /** One briefing with its text and sources. Errors: `not-found`. */
  'library.briefing': call<BriefingPage>()(z.strictObject({ id: Slug })),
  /** All regions with their advisories. */
  'library.regions': call<Regions>()(nothing),
  /** Emergency contacts in the order in which to try them, with their sources. */
  'library.contacts': call<{ readonly contacts: readonly EmergencyContact[]; readonly sources: readonly Source[] }>()(
    nothing,
  ),
  /**
   * Places by city in the order of the route and by local name, which is the same in both languages,
   * with their sources.
   */
  'library.places': call<{ readonly places: readonly Place[]; readonly sources: readonly Source[] }>()(nothing),
  /** People a delegate hears of, with their sources. */
  'library.people': call<{ readonly people: readonly Person[]; readonly sources: readonly Source[] }>()(nothing),
  /** The mission's programme by day and hour, with its sources. */
  'library.programme': call<{ readonly programme: readonly ProgrammeItem[]; readonly sources: readonly Source[] }>()(
    nothing,
  ),
  /** The phrasebook, by group and order. */
  'library.phrases': call<{ readonly groups: readonly PhraseGroup[]; readonly phrases: readonly Phrase[] }>()(nothing),
  /** The glossary, with its sources. */
  'library.terms': call<{ readonly terms: readonly Term[]; readonly sources: readonly Source[] }>()(nothing),
  /** Lists to tick, by order, with their sources. */
  'library.checklists': call<{ readonly checklists: readonly Checklist[]; readonly sources: readonly Source[] }>()(
    nothing,
  ),
  /** Tables of numbers for plotting, with their sources. */
  'library.figures': call<{ readonly figures: readonly Figure[]; readonly sources: readonly Source[] }>()(nothing),
  /** What an edition changed; the current one when none is named. */
  'library.changes': call<readonly Change[]>()(z.strictObject({ edition: z.int().min(1).optional() })),
  /** Every item that is past its review date on a day, the longest first; none without an edition. */
  'library.pastReview': call<readonly PastReview[]>()(z.strictObject({ on: CalendarDate })),
  /**
   * A briefing as the edition with this number had it; the edition before the current one when none
   * is named. `null` when the briefing has not changed since, or that text is not known any more.
   */
  'library.earlier': call<EarlierBriefing | null>()(z.strictObject({ id: Slug, edition: z.int().min(0).optional() })),
  /**
   * Applies a bundle, given as the text of its file: validate, compare, apply in one transaction, or
   * leave everything as it was. The same edition with the same content does nothing. A text of any
   * size may be asked for; one that is too large is refused by that name.
   * Errors: every `bundle-*` code, `disk-full`.
   */
  'library.sync': call<SyncReport>()(z.strictObject({ bundle: z.string() })),
}
