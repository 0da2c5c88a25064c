import { useState } from 'react'
import type { ExportRequest } from '../../../shared/contract/export.ts'
import { useClient } from '../../client/context.tsx'
import type { ExportedAs } from './export-path.ts'

/** Most pages that go to a printer from the page itself: each is a picture held in memory. */
export const MOST_PRINTED = 100
const AT_ONCE = 10

export interface PrintPages {
  /** Fetches every page; the sheets that show them call the printer when they are drawn. */
  readonly print: () => Promise<void>
  readonly sheets: readonly string[] | null
  readonly done: () => void
  readonly isWorking: boolean
  readonly error: unknown
}

/** Brings the true pages to the printer: the same pictures that the preview shows, each on its sheet. */
export const usePrintPages = (as: ExportedAs, request: ExportRequest, pages: number): PrintPages => {
  const { call } = useClient()
  const [sheets, setSheets] = useState<readonly string[] | null>(null)
  const [isWorking, setWorking] = useState(false)
  const [error, setError] = useState<unknown>(null)

  const print = async (): Promise<void> => {
    setError(null)
    setWorking(true)
    try {
      const all: string[] = []
      for (let from = 1; from <= pages; from += AT_ONCE) {
        const { svg } = await call('export.preview', { ...request, as, from, count: AT_ONCE })
        all.push(...svg)
      }
      setSheets(all)
    } catch (failed) {
      setError(failed)
    }
    setWorking(false)
  }
  return { print, sheets, done: () => setSheets(null), isWorking, error }
}
