import { useCallback, useEffect, useState } from 'react'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { SyncReport } from '../../../shared/contract/library.ts'
import { MAX_BUNDLE_BYTES } from '../../../shared/model/bundle-limits.ts'
import { usePageState, usePageStore } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'

/** How far the bringing in of a file has come. */
export type BringIn =
  | { readonly at: 'rest' }
  | { readonly at: 'work'; readonly fileName: string }
  | { readonly at: 'done'; readonly fileName: string; readonly report: SyncReport }
  | { readonly at: 'refused'; readonly fileName: string; readonly error: unknown }
  | { readonly at: 'several' }

const ACCEPTED = ['.valise', '.json']

const readDropped = (file: File): Promise<string> => {
  // The core would say the same, after the page had carried all of it there.
  if (file.size > MAX_BUNDLE_BYTES) {
    return Promise.reject(
      new ValiseError('bundle-too-large', 'The file is too large.', { bytes: file.size, limit: MAX_BUNDLE_BYTES }),
    )
  }
  return file.text()
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

export interface BringInControl {
  readonly state: BringIn
  /** Whether a file hovers over the window. */
  readonly isOver: boolean
  /** Asks for a file, then brings it in. */
  choose(): Promise<void>
  /** Forgets the last report or refusal. */
  dismiss(): void
}

/**
 * Brings in an edition: from a file that is chosen, one that is dropped anywhere on the window, or one
 * that the machine gave.
 */
export const useBringIn = (): BringInControl => {
  const { call, native } = useClient()
  const [state, setState] = useState<BringIn>({ at: 'rest' })
  const [isOver, setOver] = useState(false)
  const isBusy = state.at === 'work'
  const store = usePageStore()
  const given = usePageState(({ givenFile }) => givenFile)

  const bringIn = useCallback(
    async (fileName: string, read: () => Promise<string>) => {
      setState({ at: 'work', fileName })
      try {
        setState({ at: 'done', fileName, report: await call('library.sync', { bundle: await read() }) })
      } catch (error) {
        setState({ at: 'refused', fileName, error })
      }
    },
    [call],
  )

  const choose = useCallback(async () => {
    const file = await native.openTextFile(ACCEPTED)
    if (file) await bringIn(file.fileName, () => Promise.resolve(file.text))
  }, [native, bringIn])

  // A file that was double-clicked, or opened from the menu.
  useEffect(() => {
    if (!given || isBusy) return
    store.getState().setGivenFile(null)
    void bringIn(given.fileName, () => Promise.resolve(given.text))
  }, [given, isBusy, store, bringIn])

  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    // Without this the browser would leave the app and show the file.
    const over = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy'
      setOver(!isBusy)
    }
    addEventListener('dragenter', over, { signal })
    addEventListener('dragover', over, { signal })
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false), { signal })
    addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return
        event.preventDefault()
        setOver(false)
        const [file, ...others] = event.dataTransfer?.files ?? []
        if (isBusy || !file) return
        if (others.length > 0) setState({ at: 'several' })
        else void bringIn(file.name, () => readDropped(file))
      },
      { signal },
    )
    return () => stop.abort()
  }, [bringIn, isBusy])

  return { state, isOver, choose, dismiss: () => setState({ at: 'rest' }) }
}
