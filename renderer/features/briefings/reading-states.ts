import { useMemo } from 'react'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { useCall } from '../../client/use-call.ts'

/** What a list says of a briefing: never opened, begun, read, or not any more what was read. */
export type ReadMark = 'unread' | 'part' | 'read' | 'changed'

/** Only a text that was read to its end can have changed since it was read. */
export const readMarkOf = (state: ReadingState | undefined): ReadMark => {
  if (state === undefined) return 'unread'
  if (state.finishedAt === null) return 'part'
  return state.changed ? 'changed' : 'read'
}

/** How far each briefing was read, by its id; `null` until that is known. */
export const useReadingStates = (): ReadonlyMap<string, ReadingState> | null => {
  const { data, error } = useCall('reading.list', {})
  return useMemo(() => {
    if (data) return new Map(data.map((state) => [state.briefing, state]))
    // Nothing is known while the notebook is closed; the library can be read all the same.
    return error ? new Map() : null
  }, [data, error])
}
