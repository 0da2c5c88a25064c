import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/source.ts'
import type { Citations } from './citations.ts'
import { SourcePreview } from './source-preview.tsx'

interface CitedSources extends Citations {
  readonly sources: ReadonlyMap<string, Source>
  /** What a mark is called. Given from here because a page has a hundred marks. */
  readonly markName: (number: number, source: Source) => string
}

const CitationsContext = createContext<CitedSources | null>(null)

export interface CitationsProviderProps {
  readonly citations: Citations
  readonly sources: readonly Source[]
  readonly children: ReactNode
}

/** Gives the marks and the list of sources below it the page's numbering, and opens the marks. */
export function CitationsProvider({ citations, sources, children }: CitationsProviderProps) {
  const { t } = useTranslation('library')
  const value = useMemo<CitedSources>(
    () => ({
      ...citations,
      sources: new Map(sources.map((source) => [source.id, source])),
      markName: (number, { publisher }) => t('source.mark', { number, publisher }),
    }),
    [citations, sources, t],
  )
  return (
    <CitationsContext value={value}>
      <SourcePreview>{children}</SourcePreview>
    </CitationsContext>
  )
}

export const useCitations = (): CitedSources => {
  const cited = useContext(CitationsContext)
  if (!cited) throw new Error('Source marks need a CitationsProvider above them')
  return cited
}
