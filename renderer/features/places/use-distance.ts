import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/model/place.ts'
import { useFormat } from '../../app/format.ts'
import { type Direction, directionTo, kilometresBetween, roundedDistance } from './distance.ts'

export interface Distance {
  readonly kilometres: number
  /** `3.4 km`. */
  readonly length: string
  readonly direction: Direction
  /** `3.4 km NE`. */
  readonly short: string
}

/** How far and in which direction one place is from another; `null` where either has no position, or they are one. */
export const useDistance = (): ((from: Place | undefined, to: Place) => Distance | null) => {
  const { t } = useTranslation('places')
  const format = useFormat()
  return (from, to) => {
    if (!from?.position || !to.position || from.id === to.id) return null
    const kilometres = kilometresBetween(from.position, to.position)
    const { value, unit } = roundedDistance(kilometres)
    const length = format.number(value, { style: 'unit', unit })
    const direction = directionTo(from.position, to.position)
    return { kilometres, length, direction, short: `${length} ${t(`directions.short.${direction}`)}` }
  }
}
