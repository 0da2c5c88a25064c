import { z } from 'zod'
import { Briefing } from './briefing.ts'
import type { ItemKind } from './bundle-limits.ts'
import { Mission } from './mission.ts'
import { EmergencyContact, Place } from './place.ts'
import { CalendarDate, Instant } from './primitives.ts'
import { Checklist, Figure, Person, Phrase, PhraseGroup, ProgrammeItem, Term } from './reference.ts'
import { Issuer, Region } from './region.ts'
import { Source } from './source.ts'
import { NoteTemplate } from './template.ts'

export { type ItemKind, itemKinds, MAX_BUNDLE_BYTES } from './bundle-limits.ts'

/** The format this version reads and writes. */
export const BUNDLE_FORMAT = 'valise-bundle/1'

/** Most items accepted in one list. */
export const MAX_ITEMS = 20_000

/** What an item of each list holds. */
export const itemSchemas = {
  sources: Source,
  issuers: Issuer,
  regions: Region,
  briefings: Briefing,
  contacts: EmergencyContact,
  places: Place,
  people: Person,
  programme: ProgrammeItem,
  phraseGroups: PhraseGroup,
  phrases: Phrase,
  terms: Term,
  checklists: Checklist,
  figures: Figure,
  templates: NoteTemplate,
} as const satisfies Record<ItemKind, z.ZodType>
export type ItemOf<K extends ItemKind> = z.infer<(typeof itemSchemas)[K]>
export type AnyItem = { [K in ItemKind]: ItemOf<K> }[ItemKind]

const listOf = <S extends z.ZodType>(item: S) => z.array(item).max(MAX_ITEMS).default([])

/** One edition of a mission's content. */
export const BundleContent = z.strictObject({
  mission: Mission,
  /** Numbers only grow. */
  edition: z.int().min(1).max(1_000_000),
  issuedAt: Instant,
  reviewBy: CalendarDate,
  sources: listOf(Source),
  issuers: listOf(Issuer),
  regions: listOf(Region),
  briefings: listOf(Briefing),
  contacts: listOf(EmergencyContact),
  places: listOf(Place),
  people: listOf(Person),
  programme: listOf(ProgrammeItem),
  phraseGroups: listOf(PhraseGroup),
  phrases: listOf(Phrase),
  terms: listOf(Term),
  checklists: listOf(Checklist),
  figures: listOf(Figure),
  templates: listOf(NoteTemplate),
})
export type BundleContent = z.infer<typeof BundleContent>

/** A signature over the canonical JSON (RFC 8785) of `content`. Reserved; none is issued yet. */
export const Signature = z.strictObject({
  keyId: z.string().min(1).max(200),
  algorithm: z.string().min(1).max(60),
  value: z.base64url().max(10_000),
})

/** The file: an envelope around the content. */
export const Bundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  content: BundleContent,
  signatures: z.array(Signature).max(16).default([]),
})
export type Bundle = z.infer<typeof Bundle>
