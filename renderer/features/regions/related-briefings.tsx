import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './related-briefings.module.css'
import section from './section.module.css'

/** The briefings that speak of a region. */
export function RelatedBriefings({ region }: { readonly region: Region }) {
  const { t } = useTranslation('regions')
  const text = useText()
  const language = useLanguage()
  const format = useFormat()
  const heading = useId()
  const { data } = useCall('library.briefings', {})
  const related = data?.filter(({ id, regions }) => regions.includes(region.id) || region.briefings.includes(id)) ?? []
  if (related.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={section.heading}>
        {t('briefings')}
      </h2>
      <ul className={styles.list}>
        {related.map(({ id, title, hint, minutes }) => (
          <li key={id}>
            <a href={hrefOf(paths.briefing(id))} className={styles.briefing}>
              <span className={styles.title}>{text(title)}</span>
              <span className={styles.minutes}>{format.minutes(minutes[language])}</span>
              <span className={styles.hint}>{text(hint)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
