import { z } from 'zod'
import { NotebookId } from './note.ts'
import { Slug, Text } from './primitives.ts'
import { MAX_TEMPLATE_BODY, MAX_TEMPLATE_NAME } from './template-limits.ts'

/** A beginning for notes that comes with the edition. */
export const NoteTemplate = z.strictObject({
  id: Slug,
  title: Text.refine(({ en, fr }) => en.length <= MAX_TEMPLATE_NAME && fr.length <= MAX_TEMPLATE_NAME, 'is too long'),
  /** Markdown. `{{people}}`, `{{company}}`, `{{city}}` and `{{date}}` stand for what the meeting says. */
  body: Text.refine(({ en, fr }) => en.length <= MAX_TEMPLATE_BODY && fr.length <= MAX_TEMPLATE_BODY, 'is too long'),
  order: z.int().min(0).max(999),
})
export type NoteTemplate = z.infer<typeof NoteTemplate>

/** The id of a template: that of the one it ships as, or of one of the delegate's own. */
export const TemplateId = z.union([Slug, NotebookId])

/** What the delegate writes of a template. */
export const TemplateText = z.strictObject({
  title: z.string().trim().min(1).max(MAX_TEMPLATE_NAME),
  body: z.string().max(MAX_TEMPLATE_BODY),
})
export type TemplateText = z.infer<typeof TemplateText>

/** A template as it can be used: as it ships, in one language, or as the delegate has it. */
export interface Template extends TemplateText {
  readonly id: string
  /** Whether there is a shipped text to put back. */
  readonly ships: boolean
  /** Whether the text is the delegate's. */
  readonly isOwn: boolean
}
