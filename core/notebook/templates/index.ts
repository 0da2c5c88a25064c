import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Language } from '../../../shared/model/primitives.ts'
import type { NoteTemplate, Template, TemplateText } from '../../../shared/model/template.ts'
import { MAX_TEMPLATES } from '../../../shared/model/template-limits.ts'
import type { Ports } from '../../ports.ts'
import type { Store } from '../../store/open.ts'
import { meetingTemplate } from './meeting-template.ts'
import { ownTemplates, putTemplate, removeTemplate } from './queries.ts'

export interface Templates {
  list(language: Language): Template[]
  /** The text of a template; that of a meeting where there is none by that id. */
  textOf(id: string, language: Language): TemplateText
  save(input: { id?: string | undefined } & TemplateText): { id: string }
  reset(id: string): { id: string }
}

/** @param shipped the templates of the edition, in order */
export const createTemplates = (
  store: Store,
  shipped: () => readonly NoteTemplate[],
  { newId }: Pick<Ports, 'newId'>,
): Templates => {
  const list = (language: Language): Template[] => {
    const own = new Map(ownTemplates(store.read).map((row) => [row.id, row]))
    const ships = [meetingTemplate, ...shipped().filter(({ id }) => id !== meetingTemplate.id)]
    const shown = ships.map(({ id, title, body }): Template => {
      const changed = own.get(id)
      own.delete(id)
      const text = changed ?? { title: title[language], body: body[language] }
      return { id, title: text.title, body: text.body, ships: true, isOwn: changed !== undefined }
    })
    // What is left are the delegate's own, and changed ones that this edition does not have any more.
    return [...shown, ...[...own.values()].map((row) => ({ ...row, ships: false, isOwn: true }))]
  }
  return {
    list,
    textOf: (id, language) => {
      const all = list(language)
      return all.find((template) => template.id === id) ?? all[0] ?? { title: '', body: '' }
    },
    save: ({ id = newId(), title, body }) => {
      const own = ownTemplates(store.read)
      if (own.length >= MAX_TEMPLATES && !own.some((row) => row.id === id))
        throw new ValiseError(
          'bad-input',
          `There are ${MAX_TEMPLATES} templates already. Nothing was saved: remove one first.`,
          { most: MAX_TEMPLATES },
        )
      store.write((write) => putTemplate(write, { id, title, body }))
      return { id }
    },
    reset: (id) => {
      store.write((write) => removeTemplate(write, id))
      return { id }
    },
  }
}
