import { useState } from 'react'
import type { ExportRequest, SavableFile } from '../../../shared/contract/export.ts'
import type { Client } from '../../client/client.ts'
import { useClient } from '../../client/context.tsx'

/** The forms in which notes leave. */
export const FORMS = ['notes', 'report', 'markdown', 'json'] as const
export type Form = (typeof FORMS)[number]

/** Whether a form is made of pages. */
export const hasPages = (form: Form): form is 'notes' | 'report' => form === 'notes' || form === 'report'

/** How far the saving is. The file's name is only known after it was really written. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  /** `leftOut`: attached files that are not in it. */
  | { readonly kind: 'saved'; readonly fileName: string; readonly leftOut: number }
  | { readonly kind: 'failed'; readonly error: unknown }

const make = (
  { call }: Client,
  form: Form,
  request: ExportRequest,
): Promise<SavableFile & { readonly leftOut?: number }> => {
  const { notes, language } = request
  switch (form) {
    case 'notes':
      return call('export.pdf', request)
    case 'report':
      return call('export.report', request)
    case 'markdown':
      return call('export.markdown', { notes, language })
    case 'json':
      return call('export.json', { notes, language })
  }
}

/** Makes the file and lets the person put it where she wants it. */
export const useSaveExport = (
  form: Form,
  request: ExportRequest,
): { readonly save: () => Promise<void>; readonly state: SaveState } => {
  const client = useClient()
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  const save = async (): Promise<void> => {
    setState({ kind: 'saving' })
    try {
      const { fileName, mediaType, base64, leftOut = 0 } = await make(client, form, request)
      const saved = await client.native.saveFile({ fileName, mediaType, base64 })
      setState(saved ? { kind: 'saved', fileName: saved.fileName, leftOut } : { kind: 'idle' })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return { save, state }
}
