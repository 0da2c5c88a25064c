import { useCallback, useEffect, useState } from 'react'
import type { SyncReport } from '../../../shared/contract/library.ts'
import { useClient } from '../../client/context.tsx'

/** How far bringing in a bundle is. */
export type BringInState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly fileName: string }
  | { readonly kind: 'done'; readonly fileName: string; readonly report: SyncReport }
  | { readonly kind: 'refused'; readonly fileName: string; readonly error: unknown }

const EXTENSIONS = ['.valise', '.json'] as const

/** Brings in a bundle that the person picked or dropped. */
export const useBringIn = () => {
  const { call, native } = useClient()
  const [state, setState] = useState<BringInState>({ kind: 'idle' })

  const take = useCallback(
    async (fileName: string, read: () => Promise<string>): Promise<void> => {
      setState({ kind: 'working', fileName })
      try {
        const report = await call('library.sync', { bundle: await read() })
        setState({ kind: 'done', fileName, report })
      } catch (error) {
        setState({ kind: 'refused', fileName, error })
      }
    },
    [call],
  )

  const pick = useCallback(async (): Promise<void> => {
    const file = await native.openTextFile(EXTENSIONS)
    if (file) await take(file.fileName, () => Promise.resolve(file.text))
  }, [native, take])

  return { state, pick, take }
}

/** Takes a file dropped anywhere on the page. Without this a browser would open it and leave the app. */
export const useDroppedFile = (onFile: (file: File) => void): boolean => {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setIsOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false)
    }
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      setIsOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) onFile(file)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFile])
  return isOver
}
