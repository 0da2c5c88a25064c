import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../client/use-call.ts'
import styles from './briefing-passages.module.css'
import { PassageList } from './passage-list.tsx'

/** What the delegate marked in a briefing that the edition does not have any more. */
export function WithdrawnPassages({ briefing }: { readonly briefing: string }) {
  const { t } = useTranslation('passages')
  const heading = useId()
  const { data = [] } = useCall('passages.list', { briefing })
  if (data.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          {t('yours')}
        </h2>
      </div>
      <PassageList passages={data} inBriefing={false} labelledBy={heading} />
    </section>
  )
}
