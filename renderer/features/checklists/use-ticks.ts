import { useQueryClient } from '@tanstack/react-query'
import type { Checklist } from '../../../shared/model/reference.ts'
import type { Tick } from '../../../shared/model/tick.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { callKey } from '../../client/query-client.ts'
import { useCall } from '../../client/use-call.ts'

const KEY = callKey('checklists.ticks', {})

/** The ticks and how to change them: on the page at once, then on disk. */
export const useTicks = () => {
  const client = useClient()
  const cache = useQueryClient()
  const sentence = useErrorSentence()
  const notify = usePageState((state) => state.notify)
  const { data, error, refetch } = useCall('checklists.ticks', {})

  const act = async <Answer>(change: (ticks: readonly Tick[]) => readonly Tick[], work: () => Promise<Answer>) => {
    cache.setQueryData<readonly Tick[]>(KEY, (ticks = []) => change(ticks))
    try {
      return await work()
    } catch (failure) {
      notify({ message: sentence(failure), tone: 'error' })
      // What is on disk counts, not what was shown in advance.
      await cache.invalidateQueries({ queryKey: KEY })
      return null
    }
  }

  const without = (ticks: readonly Tick[], checklist: string, items: readonly string[]): Tick[] =>
    ticks.filter((tick) => tick.checklist !== checklist || !items.includes(tick.item))

  return {
    ticks: data,
    error,
    refetch,
    tick: (checklist: string, { id, text }: Checklist['items'][number]) => {
      const tick = { checklist, item: id, text }
      return act(
        (ticks) => [...without(ticks, checklist, [id]), { ...tick, tickedAt: new Date().toISOString() }],
        () => client.call('checklists.tick', { ticks: [tick] }),
      )
    },
    /** Answers with the ticks that were taken away. */
    untick: (checklist: string, items: readonly string[]) =>
      act(
        (ticks) => without(ticks, checklist, items),
        () => client.call('checklists.untick', { checklist, items: [...items] }),
      ),
    putBack: (ticks: readonly Tick[]) =>
      act(
        (now) => [...now, ...ticks],
        () => client.call('checklists.tick', { ticks: [...ticks] }),
      ),
  }
}

export type Ticks = ReturnType<typeof useTicks>
