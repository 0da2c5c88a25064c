import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import { PastReviewDot } from '../library/past-review-dot.tsx'
import { useDistance } from './use-distance.ts'

export interface PlaceListProps {
  readonly places: readonly Place[]
  readonly current: string | undefined
  /** The place from which distances are told. */
  readonly from: Place | undefined
}

/** Places under the names of their cities: in the order of the library, or the nearest first. */
export function PlaceList({ places, current, from }: PlaceListProps) {
  const { t } = useTranslation('places')
  const text = useText()
  const distance = useDistance()
  const { data: edition } = useCall('library.edition', {})
  const cities = Map.groupBy(places, (place) => place.city)
  const cityName = (id: string): string => {
    const city = edition?.mission.cities.find((each) => each.id === id)
    return city ? text(city.name) : id
  }
  const far = (place: Place): number =>
    place.id === from?.id ? 0 : (distance(from, place)?.kilometres ?? Number.POSITIVE_INFINITY)
  return [...cities].map(([city, here]) => (
    <nav key={city} aria-labelledby={`city-${city}`}>
      <RowHeading id={`city-${city}`}>{cityName(city)}</RowHeading>
      {(from ? here.toSorted((a, b) => far(a) - far(b)) : here).map((place) => {
        const apart = distance(from, place)
        return (
          <RowLink
            key={place.id}
            href={hrefOf(paths.place(place.id))}
            title={text(place.name)}
            aside={
              <>
                <PastReviewDot reviewBy={place.reviewBy} />
                {from && ` ${apart ? apart.short : place.id === from.id ? t('here') : t('noPositionShort')}`}
              </>
            }
            hint={t(`kinds.${place.kind}`)}
            isCurrent={place.id === current}
          />
        )
      })}
    </nav>
  ))
}
