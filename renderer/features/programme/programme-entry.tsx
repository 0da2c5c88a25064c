import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Mission } from '../../../shared/model/mission.ts'
import type { ProgrammeItem } from '../../../shared/model/reference.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { iconProps } from '../../ui/icon.ts'
import { SourceMarksApart } from '../library/source-mark.tsx'
import { timesOf } from './item-times.ts'
import styles from './programme.module.css'

export interface ProgrammeEntryProps {
  readonly item: ProgrammeItem
  readonly mission: Mission
  /** The zone of the delegate's home. */
  readonly home: string
}

/** One item: where, when by the city's clock and by that at home, what, and how we know. */
export function ProgrammeEntry({ item, mission, home }: ProgrammeEntryProps) {
  const { t } = useTranslation('library')
  const text = useText()
  const format = useFormat()
  const city = mission.cities.find(({ id }) => id === item.city)
  return (
    <article className={styles.entry} aria-labelledby={`item-${item.id}`}>
      <div className={styles.where}>
        <p className={styles.city}>{city ? text(city.name) : item.city}</p>
        <Times item={item} home={home} />
      </div>
      <div className={styles.what}>
        <h3 id={`item-${item.id}`} className={styles.title}>
          {text(item.title)}
          {item.confirm && <Badge tone="amber">{t('confirm')}</Badge>}
        </h3>
        {item.note && <p className={styles.note}>{text(item.note)}</p>}
        {item.place !== undefined && <PlaceLink id={item.place} />}
        <p className={styles.known}>
          {t('asOf', { date: format.date(item.asOf, 'short') })}
          <SourceMarksApart sourceIds={item.sources} />
        </p>
      </div>
    </article>
  )
}

function Times({ item, home }: Pick<ProgrammeEntryProps, 'item' | 'home'>) {
  const { t } = useTranslation('programme')
  const format = useFormat()
  const times = timesOf(item, home)
  if (!times) return null
  const span = (zone: string): string =>
    [times.start, times.end].flatMap((each) => (each === null ? [] : [format.time(each, zone)])).join(' – ')
  return (
    <>
      <p className={styles.time}>
        <time dateTime={times.start}>{span(item.timeZone)}</time>
      </p>
      {item.timeZone !== home && (
        <p className={styles.home}>
          {t('atHome', { time: span(home) })}
          {times.homeDay !== null && `, ${format.date(times.homeDay, 'short')}`}
        </p>
      )}
    </>
  )
}

function PlaceLink({ id }: { readonly id: string }) {
  const text = useText()
  const { data } = useCall('library.places', {})
  const place = data?.places.find((each) => each.id === id)
  if (!place) return null
  return (
    <p>
      <a href={hrefOf(paths.place(id))} className={styles.place}>
        <MapPin {...iconProps(14)} />
        {text(place.name)}
      </a>
    </p>
  )
}
