import { z } from 'zod'
import { dated, LocalText, RegionCode, Slug, SourceIds, Text } from './primitives.ts'

/** A telephone number as it is dialled, digits with spaces, `+`, `*` or `#`; `note` says from where. */
export const Phone = z.strictObject({
  number: z.string().regex(/^[+*#0-9][0-9 *#-]{1,30}$/, 'must be a telephone number'),
  kind: z.enum(['short', 'voice', 'toll-free', 'text', 'whatsapp', 'signal']),
  note: Text.optional(),
})
export type Phone = z.infer<typeof Phone>

/** A number to call in trouble: what it is for and when to use it. */
export const EmergencyContact = z.strictObject({
  id: Slug,
  name: Text,
  /** What it is for, in a sentence. */
  what: Text,
  /** When to call it, in a sentence. */
  when: Text,
  phones: z.array(Phone).default([]),
  email: z.email().max(200).optional(),
  /** The city it serves; the whole country when left out. */
  city: Slug.optional(),
  order: z.int().min(0).max(999),
  /** Not sure enough to rely on: shown with "confirm before use". */
  confirm: z.boolean().default(false),
  ...dated,
  sources: SourceIds,
})
export type EmergencyContact = z.infer<typeof EmergencyContact>

/** A point with an address. */
export const Place = z.strictObject({
  id: Slug,
  kind: z.enum([
    'embassy',
    'consulate',
    'hospital',
    'pharmacy',
    'airport',
    'station',
    'venue',
    'office',
    'district',
    'police',
  ]),
  name: Text,
  /** The name a driver knows. */
  localName: LocalText,
  /** The address in the language of the ground, lines separated by line feeds. */
  address: LocalText,
  city: Slug,
  region: RegionCode,
  /** WGS 84, decimal degrees. */
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .optional(),
  phones: z.array(Phone).default([]),
  note: Text.optional(),
  confirm: z.boolean().default(false),
  ...dated,
  sources: SourceIds,
})
export type Place = z.infer<typeof Place>
