import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problems } from './origin.ts'
import { explainIssue, plainPath } from './schema-problems.ts'
import { readYaml } from './yaml-file.ts'

/** What to write instead, by the word or words to avoid; a star at their end stands for any ending. */
const Words = z.record(z.string().min(1), z.string().min(1))

const Minutes = z.int().min(1).max(120)

/** What the mission desk decided about how texts are written: `style.yaml`. */
export const Style = z.strictObject({
  /** Longest time to read a briefing, in minutes. */
  readingMinutes: z.strictObject({ en: Minutes, fr: Minutes }).optional(),
  /** Words our style avoids. */
  words: z.strictObject({ en: Words, fr: Words }).optional(),
})
export type Style = z.infer<typeof Style>

export const STYLE_FILE = 'style.yaml'

/** Reads the style of a content folder; one without it, or with a broken one, has no rules of its own. */
export const readStyle = (root: string, problems: Problems): Style => {
  const path = join(root, STYLE_FILE)
  const file = existsSync(path) ? readYaml(path, problems) : null
  if (!file) return {}
  const { success, data, error } = Style.safeParse(file.value ?? {})
  if (success) return data
  for (const issue of error.issues) problems.add(path, file.lineOf(plainPath(issue)), explainIssue(issue))
  return {}
}
