import { z } from 'zod'
import { Language } from './primitives.ts'

/** How the delegate likes the app to look. Kept outside the notebook: it holds nothing private. */
export const Preferences = z.strictObject({
  /** `null` follows the system. */
  language: Language.nullable(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the reading text, in percent of the normal size. */
  textSize: z.union([z.literal(90), z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  /** Paper of exported pages. Canada and Mexico print on Letter. */
  paper: z.enum(['letter', 'a4']),
})
export type Preferences = z.infer<typeof Preferences>

export const defaultPreferences: Preferences = { language: null, theme: 'system', textSize: 100, paper: 'letter' }

/** Who the delegate is: printed on exported pages. Kept in the notebook. */
export const Delegate = z.strictObject({ name: z.string().max(200), company: z.string().max(200) })
export type Delegate = z.infer<typeof Delegate>
