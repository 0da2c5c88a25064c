import { useState } from 'react'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import { useClient } from '../../client/context.tsx'

/** How far the saving is. The file's name is only known after it was really written. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Makes the PDF and lets the person put it where she wants it. */
export const useSavePdf = (
  request: ExportRequest,
): { readonly save: () => Promise<void>; readonly state: SaveState } => {
  const { call, native } = useClient()
  const [state, setState] = useState<SaveState>({ kind: 'idle' })

  const save = async (): Promise<void> => {
    setState({ kind: 'saving' })
    try {
      const { fileName, mediaType, base64 } = await call('export.pdf', request)
      const saved = await native.saveFile({ fileName, mediaType, base64 })
      setState(saved ? { kind: 'saved', fileName: saved.fileName } : { kind: 'idle' })
    } catch (error) {
      setState({ kind: 'failed', error })
    }
  }
  return { save, state }
}
