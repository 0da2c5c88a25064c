import { useQueries } from '@tanstack/react-query'
import type { ValiseError } from '../../../shared/contract/errors.ts'
import type { ContactSummary } from '../../../shared/contract/people.ts'
import { useClient } from '../../client/context.tsx'
import { callKey } from '../../client/query-client.ts'

/** Contacts asked for at once. */
export const PAGE = 200

export interface PeopleFound {
  /** `null` until the first answer. */
  readonly total: number | null
  readonly people: readonly ContactSummary[]
  readonly error: ValiseError | null
  retry(): void
}

/** The first pages of the contacts that hold some words, as one list. It follows the core's events. */
export const usePeople = (query: string, pages: number): PeopleFound => {
  const { call } = useClient()
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, page) => {
      const input = { query, offset: page * PAGE, limit: PAGE }
      return {
        queryKey: callKey('people.list', input),
        queryFn: () => call('people.list', input),
        // What was there stays until the answer to the next key has come.
        placeholderData: (previous: unknown) => previous as never,
      }
    }),
  })
  return {
    total: answers[0]?.data?.total ?? null,
    people: answers.flatMap(({ data }) => data?.people ?? []),
    error: (answers.find(({ error }) => error)?.error as ValiseError | undefined) ?? null,
    retry: () => {
      for (const answer of answers) void answer.refetch()
    },
  }
}
