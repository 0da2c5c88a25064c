import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** Most briefings listed; the rest is one click away. */
const SHOWN = 6

/** What to read: what changed first, then the guides of the cities of the day, then in the usual order. */
export function Reading({ cities }: { readonly cities: readonly string[] }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const text = useText()
  const language = useLanguage()
  const { data } = useCall('library.briefings', {})
  if (!data || data.length === 0) return null
  const weight = (briefing: (typeof data)[number]): number =>
    (briefing.change ? 0 : 2) +
    (briefing.kind === 'city' && briefing.cities.some((city) => cities.includes(city)) ? 0 : 1)
  const shown = data.toSorted((a, b) => weight(a) - weight(b)).slice(0, SHOWN)
  return (
    <Card
      title={t('reading.title')}
      aside={
        <a href={hrefOf(paths.briefings)} className={styles.more}>
          {t('reading.all', { total: format.number(data.length) })}
        </a>
      }
    >
      <ul className={styles.lines}>
        {shown.map(({ id, title, hint, minutes, change }) => (
          <li key={id} className={styles.line}>
            <span className={styles.words}>
              <a href={hrefOf(paths.briefing(id))} className={styles.link}>
                {text(title)}
              </a>{' '}
              <span className={styles.hint}>{text(hint)}</span>
            </span>
            <span className={styles.aside}>
              {change && <Badge tone="accent">{t(`reading.${change}`)}</Badge>} {format.minutes(minutes[language])}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
