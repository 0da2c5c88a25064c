import { useQueries } from '@tanstack/react-query'
import type { ValiseError } from '../../../shared/contract/errors.ts'
import type { FollowUp } from '../../../shared/contract/follow-ups.ts'
import { useClient } from '../../client/context.tsx'
import { callKey } from '../../client/query-client.ts'

/** Follow-ups asked for at once. */
const PAGE = 200

export interface LedgerQuestion {
  readonly done: boolean
  readonly person: string | null
  readonly company: string | null
}

export interface Ledger {
  /** `null` until the first answer. */
  readonly total: number | null
  readonly followUps: readonly FollowUp[]
  readonly error: ValiseError | null
  retry(): void
}

/** The first pages of the ledger as one list. It follows the core's events. */
export const useLedger = (question: LedgerQuestion, pages: number): Ledger => {
  const { call } = useClient()
  const answers = useQueries({
    queries: Array.from({ length: pages }, (_, page) => {
      const input = { ...question, offset: page * PAGE, limit: PAGE }
      return { queryKey: callKey('followUps.list', input), queryFn: () => call('followUps.list', input) }
    }),
  })
  return {
    total: answers[0]?.data?.total ?? null,
    followUps: answers.flatMap(({ data }) => data?.followUps ?? []),
    error: (answers.find(({ error }) => error)?.error as ValiseError | undefined) ?? null,
    retry: () => {
      for (const answer of answers) void answer.refetch()
    },
  }
}
