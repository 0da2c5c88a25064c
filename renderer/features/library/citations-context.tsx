import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Source } from '../../../shared/model/source.ts'
import type { Citations } from './citations.ts'

interface CitedSources extends Citations {
  readonly sources: ReadonlyMap<string, Source>
}

const CitationsContext = createContext<CitedSources | null>(null)

export interface CitationsProviderProps {
  readonly citations: Citations
  readonly sources: readonly Source[]
  readonly children: ReactNode
}

/** Gives the marks and the list of sources below it the page's numbering. */
export function CitationsProvider({ citations, sources, children }: CitationsProviderProps) {
  const value = useMemo(
    () => ({ ...citations, sources: new Map(sources.map((source) => [source.id, source])) }),
    [citations, sources],
  )
  return <CitationsContext value={value}>{children}</CitationsContext>
}

export const useCitations = (): CitedSources => {
  const cited = useContext(CitationsContext)
  if (!cited) throw new Error('Source marks need a CitationsProvider above them')
  return cited
}
