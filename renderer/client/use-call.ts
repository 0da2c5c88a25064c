import { type UseMutationResult, type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query'
import type { ValiseError } from '../../shared/contract/errors.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import { useClient } from './context.tsx'
import { callKey } from './query-client.ts'

/** How a question is asked. */
export interface UseCallOptions {
  /** Ask only while this holds. */
  readonly enabled?: boolean
  /** Show the answer to the question before until the new one is there. */
  readonly keepPrevious?: boolean
}

/**
 * The answer to a question, kept until an event of the core says that it changed. For questions
 * only; use `useAct` for what changes something.
 */
export const useCall = <N extends CallName>(
  name: N,
  input: InputOf<N>,
  { enabled = true, keepPrevious = false }: UseCallOptions = {},
): UseQueryResult<OutputOf<N>, ValiseError> => {
  const client = useClient()
  return useQuery<OutputOf<N>, ValiseError>({
    queryKey: callKey(name, input),
    queryFn: () => client.call(name, input),
    enabled,
    ...(keepPrevious && { placeholderData: (previous: unknown) => previous as never }),
  })
}

/** A call that changes something, with its state: `act.mutate(input)` or `await act.mutateAsync(input)`. */
export const useAct = <N extends CallName>(name: N): UseMutationResult<OutputOf<N>, ValiseError, InputOf<N>> => {
  const client = useClient()
  return useMutation<OutputOf<N>, ValiseError, InputOf<N>>({ mutationFn: (input) => client.call(name, input) })
}
