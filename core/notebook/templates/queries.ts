import type { ReadHandle, WriteHandle } from '../../store/handles.ts'

export interface TemplateRow {
  readonly id: string
  readonly title: string
  readonly body: string
}

/** In the order in which they were first saved. */
export const ownTemplates = (read: ReadHandle): TemplateRow[] =>
  read.all<TemplateRow>('SELECT id, title, body FROM note_template ORDER BY seq')

export const putTemplate = (write: WriteHandle, template: TemplateRow): void => {
  write.run(
    `INSERT INTO note_template (id, title, body) VALUES ($id, $title, $body)
     ON CONFLICT (id) DO UPDATE SET title = $title, body = $body`,
    { ...template },
  )
}

export const removeTemplate = (write: WriteHandle, id: string): void => {
  write.run('DELETE FROM note_template WHERE id = $id', { id })
}
