import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ValiseError } from '../../../shared/contract/errors.ts'
import type { OwnCard } from '../../../shared/model/own-card.ts'
import { type OwnCardField, ownCardFields } from '../../../shared/model/own-card-limits.ts'
import { useClient } from '../../client/context.tsx'
import { callKey } from '../../client/query-client.ts'
import { useCall } from '../../client/use-call.ts'

/** A pause in typing after which the card is saved, in milliseconds. */
const PAUSE = 600

const same = (a: OwnCard, b: OwnCard): boolean => ownCardFields.every((field) => a[field] === b[field])

export interface OwnCardEditor {
  /** What is shown: as typed, else as stored; `undefined` until it was read. */
  readonly card: OwnCard | undefined
  readonly state: 'clean' | 'waiting' | 'saved'
  /** Why it could not be read or saved; what was typed is still shown. */
  readonly error: ValiseError | null
  readonly change: (field: OwnCardField, text: string) => void
  /** Saves what was typed and answers after it is on disk. */
  readonly flush: () => Promise<void>
}

/**
 * The delegate's own card as it is edited: saved when typing pauses, when a field is left, and when
 * the page or the window is.
 */
export const useOwnCard = (): OwnCardEditor => {
  const client = useClient()
  const cache = useQueryClient()
  const { data, error: unread } = useCall('ownCard.get', {})
  const [typed, setTyped] = useState<OwnCard | null>(null)
  const [error, setError] = useState<ValiseError | null>(null)
  const [wasSaved, setSaved] = useState(false)
  const latest = useRef({ typed, stored: data })
  latest.current = { typed, stored: data }

  const flush = useCallback(async (): Promise<void> => {
    const { typed: card, stored } = latest.current
    if (card === null || (stored && same(card, stored))) return
    try {
      const kept = await client.call('ownCard.set', card)
      cache.setQueryData(callKey('ownCard.get', {}), kept)
      // What was typed while the answer was on its way stays.
      setTyped((now) => (now !== null && same(now, kept) ? null : now))
      setError(null)
      setSaved(true)
    } catch (failure) {
      setError(failure as ValiseError)
      throw failure
    }
  }, [client, cache])

  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => void flush().catch(() => {}), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, flush])

  useEffect(() => {
    const stop = client.native.onClosing(flush)
    return () => {
      stop()
      void flush().catch(() => {})
    }
  }, [client, flush])

  const card = typed ?? data
  const isClean = typed === null || (data !== undefined && same(typed, data))
  return {
    card,
    state: !isClean ? 'waiting' : wasSaved ? 'saved' : 'clean',
    error: error ?? (data ? null : unread),
    change: (field, text) => card && setTyped({ ...card, [field]: text }),
    flush,
  }
}
