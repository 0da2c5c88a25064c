import { type UseQueryResult, useQueries } from '@tanstack/react-query'
import type { ValiseError } from '../../../shared/contract/errors.ts'
import type { NotePage } from '../../../shared/contract/notes.ts'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { useClient } from '../../client/context.tsx'
import { callKey } from '../../client/query-client.ts'

/** Rows asked for at once. */
export const PAGE_SIZE = 100

/** Pages scrolled past are let go of after this long, so that a long list does not fill the memory. */
const KEEP = 30_000

export interface NoteRows {
  /** `null` until the first answer. */
  readonly total: number | null
  readonly error: ValiseError | null
  /** A row; `null` while it is on its way. */
  row(index: number): NoteSummary | null
  retry(): void
}

/** Numbers of the pages that hold rows `first` to `last`. */
export const pagesFor = (first: number, last: number): number[] => {
  const from = Math.floor(Math.max(0, first) / PAGE_SIZE)
  const to = Math.floor(Math.max(0, last) / PAGE_SIZE)
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** The rows of the list that are in sight, fetched page by page. They follow the core's events. */
export const useNoteRows = (trashed: boolean, query: string, first: number, last: number): NoteRows => {
  const client = useClient()
  const pages = pagesFor(first, last)
  const answers: UseQueryResult<NotePage, ValiseError>[] = useQueries({
    queries: pages.map((page) => {
      const input = { offset: page * PAGE_SIZE, limit: PAGE_SIZE, trashed, query }
      return {
        queryKey: callKey('notes.list', input),
        queryFn: () => client.call('notes.list', input),
        gcTime: KEEP,
      }
    }),
  })
  const latest = answers.reduce<UseQueryResult<NotePage, ValiseError> | null>(
    (newest, answer) => (answer.data && answer.dataUpdatedAt > (newest?.dataUpdatedAt ?? 0) ? answer : newest),
    null,
  )
  return {
    total: latest?.data?.total ?? null,
    error: answers.find(({ error }) => error)?.error ?? null,
    row: (index) => {
      const at = pages.indexOf(Math.floor(index / PAGE_SIZE))
      return answers[at]?.data?.notes[index % PAGE_SIZE] ?? null
    },
    retry: () => {
      for (const answer of answers) if (answer.error) void answer.refetch()
    },
  }
}
