import { useTranslation } from 'react-i18next'
import type { Place } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import { PastReviewDot } from '../library/past-review-dot.tsx'

/** The places in the order of the library, under the names of their cities. */
export function PlaceList({
  places,
  current,
}: {
  readonly places: readonly Place[]
  readonly current: string | undefined
}) {
  const { t } = useTranslation('places')
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  const cities = Map.groupBy(places, (place) => place.city)
  const cityName = (id: string): string => {
    const city = edition?.mission.cities.find((each) => each.id === id)
    return city ? text(city.name) : id
  }
  return [...cities].map(([city, here]) => (
    <nav key={city} aria-labelledby={`city-${city}`}>
      <RowHeading id={`city-${city}`}>{cityName(city)}</RowHeading>
      {here.map((place) => (
        <RowLink
          key={place.id}
          href={hrefOf(paths.place(place.id))}
          title={text(place.name)}
          hint={t(`kinds.${place.kind}`)}
          aside={<PastReviewDot reviewBy={place.reviewBy} />}
          isCurrent={place.id === current}
        />
      ))}
    </nav>
  ))
}
