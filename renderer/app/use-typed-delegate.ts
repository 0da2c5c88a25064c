import { useState } from 'react'
import type { ValiseError } from '../../shared/contract/errors.ts'
import type { Delegate } from '../../shared/model/preferences.ts'
import { useAct } from '../client/use-call.ts'
import { usePageState } from './store-context.tsx'

const same = (a: Delegate, b: Delegate): boolean => a.name === b.name && a.company === b.company

export interface TypedDelegate {
  /** What the fields show: what was typed, or what is stored. */
  readonly shown: Delegate
  type(change: Partial<Delegate>): void
  /** For when a field is left or Enter is pressed. */
  commit(): void
  readonly isSaving: boolean
  /** Everything that is shown is on disk, after a change. */
  readonly isSaved: boolean
  readonly error: ValiseError | null
}

/** The delegate's name and company while they are typed, wherever their fields stand. */
export const useTypedDelegate = (): TypedDelegate => {
  const stored = usePageState((state) => state.delegate)
  const setDelegate = usePageState((state) => state.setDelegate)
  const save = useAct('delegate.set')
  const [typed, setTyped] = useState<Delegate | null>(null)
  const shown = typed ?? stored
  return {
    shown,
    type: (change) => setTyped({ ...shown, ...change }),
    commit: () => {
      if (typed === null || same(typed, stored)) return
      save.mutate(typed, {
        onSuccess: (delegate) => {
          setDelegate(delegate)
          // What was typed while the answer was on its way stays.
          setTyped((now) => (now !== null && same(now, delegate) ? null : now))
        },
      })
    },
    isSaving: save.isPending,
    isSaved: save.isSuccess && (typed === null || same(typed, stored)),
    error: save.error,
  }
}
