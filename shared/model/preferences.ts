import { z } from 'zod'
import { idleChoices } from './lock-limits.ts'
import { Language, Slug, TimeZone } from './primitives.ts'

const isKnownZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** How the delegate likes the app to look. Kept outside the notebook: it holds nothing private. */
export const Preferences = z.strictObject({
  /** `null` follows the system. */
  language: Language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the reading text, in percent of the normal size. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  /** Minutes without a key or a pointer after which an encrypted notebook locks itself; 0 means never. */
  lockAfter: z.literal(idleChoices),
  /** Paper of exported pages. Canada and Mexico print on Letter. */
  paper: z.enum(['letter', 'a4']),
  /** The zone of the delegate's home; `null` takes it from this computer or the mission. */
  homeTimeZone: TimeZone.refine(isKnownZone, 'is not a time zone this computer knows').nullable(),
  /** The ids of the cities the delegate goes to; empty means all of the mission's. One that an edition does not have counts for nothing. */
  cities: z.array(Slug).max(100),
  /** The ids of the sector briefings that are the delegate's own; empty means all. */
  sectors: z.array(Slug).max(100),
  /** The questions of the first run were answered or skipped. */
  welcomed: z.boolean(),
})
export type Preferences = z.infer<typeof Preferences>

export const defaultPreferences: Preferences = {
  language: null,
  theme: 'system',
  textSize: 100,
  lockAfter: 15,
  paper: 'letter',
  homeTimeZone: null,
  cities: [],
  sectors: [],
  welcomed: false,
}

/** Who the delegate is: printed on exported pages. Kept in the notebook. */
export const Delegate = z.strictObject({ name: z.string().max(200), company: z.string().max(200) })
export type Delegate = z.infer<typeof Delegate>
