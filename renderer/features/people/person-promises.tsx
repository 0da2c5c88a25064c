import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../client/use-call.ts'
import { FollowUpRow } from '../follow-ups/follow-up-row.tsx'
import styles from './person-page.module.css'

/** The follow-ups that name a person and are still owed; nothing where there are none. */
export function PersonPromises({ name }: { readonly name: string }) {
  const { t } = useTranslation('people')
  const heading = useId()
  const { data } = useCall('followUps.list', { person: name, limit: 200 })
  if (!data || data.total === 0) return null
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('owed')}
      </h2>
      <ul className={styles.rows} data-follow-ups="">
        {data.followUps.map((followUp) => (
          <FollowUpRow key={`${followUp.note.id}-${followUp.box}`} followUp={followUp} />
        ))}
      </ul>
    </section>
  )
}
