import { useMemo } from 'react'
import type { Figure } from '../../../shared/model/reference.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useCall } from '../../client/use-call.ts'

export interface BriefingFigures {
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
}

const NONE: BriefingFigures = { figures: [], sources: [] }

/** The figures that belong to a briefing; `null` until that is known. One that cannot be read hides none of the text. */
export const useFiguresOf = (briefingId: string): BriefingFigures | null => {
  const { data, error } = useCall('library.figures', {})
  return useMemo(() => {
    if (error) return NONE
    if (!data) return null
    return { figures: data.figures.filter(({ briefings }) => briefings.includes(briefingId)), sources: data.sources }
  }, [data, error, briefingId])
}
