import { z } from 'zod'
import { Language } from '../model/primitives.ts'
import { type Template, TemplateId, TemplateText } from '../model/template.ts'
import { call } from './call.ts'

export const templateCalls = {
  /**
   * The templates for notes: the one of a meeting first, then those of the edition in the language named,
   * then the delegate's own. One the delegate changed has their text.
   */
  'templates.list': call<readonly Template[]>()(z.strictObject({ language: Language })),
  /**
   * Saves the text of a template; without an `id` it is a new one of the delegate's own. Answers with its id,
   * after it is on disk. Errors: `bad-input` where there are 200 already.
   */
  'templates.save': call<{ readonly id: string }>()(
    z.strictObject({ id: TemplateId.optional(), ...TemplateText.shape }),
  ),
  /** Puts the shipped text of a template back, or removes one of the delegate's own; one that is not there is no error. */
  'templates.reset': call<{ readonly id: string }>()(z.strictObject({ id: TemplateId })),
}
