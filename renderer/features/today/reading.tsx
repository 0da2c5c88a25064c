import { useTranslation } from 'react-i18next'
import type { City } from '../../../shared/model/mission.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useCall } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { useReadingStates } from '../briefings/reading-states.ts'
import { Card } from './card.tsx'
import { type ToRead, toRead } from './to-read.ts'
import styles from './today.module.css'

/** Most briefings listed; the rest is one click away. */
const SHOWN = 6

/** What to read next, before the cities ahead. */
export function Reading({ cities }: { readonly cities: readonly City[] }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const { data } = useCall('library.briefings', {})
  const states = useReadingStates()
  const [interests] = usePreferences()
  if (!data || data.length === 0 || states === null) return null
  const ids = cities.map(({ id }) => id)
  const unread = toRead(data, states, ids, interests)
  const cityName = (id: string): string => {
    const city = cities.find((each) => each.id === id)
    return city ? text(city.name) : id
  }
  return (
    <Card
      title={t('reading.title')}
      aside={
        <a href={hrefOf(paths.briefings)} className={styles.more}>
          {t('reading.done', {
            count: data.length,
            read: format.number(data.length - unread.length),
            total: format.number(data.length),
          })}
        </a>
      }
    >
      {unread.length === 0 ? (
        <p className={styles.text}>{t('reading.allRead')}</p>
      ) : (
        <ul className={styles.lines}>
          {unread.slice(0, SHOWN).map((each) => (
            <Line
              key={each.briefing.id}
              {...each}
              share={states.get(each.briefing.id)?.share ?? 0}
              before={each.city === null ? null : cityName(each.city)}
            />
          ))}
        </ul>
      )}
    </Card>
  )
}

interface LineProps extends Omit<ToRead, 'city'> {
  /** How much of it was read, from 0 to 1. */
  readonly share: number
  /** The name of the city before which it should be read. */
  readonly before: string | null
}

function Line({ briefing: { id, title, hint, minutes, change }, mark, isOwn, share, before }: LineProps) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const language = useLanguage()
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <a href={hrefOf(paths.briefing(id))} className={styles.link}>
          {text(title)}
        </a>{' '}
        <span className={styles.hint}>
          {before === null
            ? isOwn
              ? t('reading.own', { hint: text(hint) })
              : text(hint)
            : t('reading.before', { city: before })}
        </span>
      </span>
      <span className={styles.aside}>
        {mark === 'changed' ? (
          <a href={hrefOf(paths.briefingChanges(id, 'read'))} className={styles.badgeLink}>
            <Badge tone="accent">{t('reading.changedSince')}</Badge>
          </a>
        ) : (
          change && <Badge tone="accent">{t(`reading.${change}`)}</Badge>
        )}{' '}
        {mark === 'part' &&
          `${t('reading.part', { share: format.number(share, { style: 'percent', maximumFractionDigits: 0 }) })} · `}
        {format.minutes(minutes[language])}
      </span>
    </li>
  )
}
