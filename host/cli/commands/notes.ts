import type { Call } from '../../../shared/contract/index.ts'
import type { NotePage } from '../../../shared/contract/notes.ts'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { readText } from '../files.ts'
import { noteId } from '../note-id.ts'
import type { AddNoteOptions, WithJson } from '../options.ts'
import { show } from '../output.ts'
import { withNotebook } from '../unlock.ts'

/** Most notes one call lists. */
const PAGE = 500

export const add = async (options: AddNoteOptions): Promise<void> => {
  const body = options.file === undefined ? '' : await readText(options.file)
  const note = await withNotebook(options.data, (call) => call('notes.create', { title: options.title, body }))
  show(options, note, ({ id }) => id)
}

const listAll = async (call: Call): Promise<NotePage> => {
  const notes: NoteSummary[] = []
  for (;;) {
    const page = await call('notes.list', { offset: notes.length, limit: PAGE })
    notes.push(...page.notes)
    if (page.notes.length < PAGE) return { total: page.total, notes }
  }
}

export const list = async (options: WithJson): Promise<void> => {
  const page = await withNotebook(options.data, listAll)
  const line = ({ id, updatedAt, title }: NoteSummary): string =>
    `${id}  ${updatedAt.slice(0, 10)}  ${title.replace(/\s+/g, ' ')}`
  show(options, page, ({ notes }) => notes.map(line).join('\n') || 'No notes.')
}

export const showNote = async (id: string, options: WithJson): Promise<void> => {
  const note = await withNotebook(options.data, (call) => call('notes.get', { id: noteId(id) }))
  show(options, note, ({ title, body }) => `# ${title}\n\n${body}`)
}
