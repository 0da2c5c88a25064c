import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FollowUpRow } from '../follow-ups/follow-up-row.tsx'
import styles from './person-page.module.css'
import { useFollowUpsOf } from './use-follow-ups-of.ts'

/** The follow-ups that name a person and are still owed; nothing where there are none. */
export function PersonPromises({ name }: { readonly name: string }) {
  const { t } = useTranslation('people')
  const heading = useId()
  const owed = useFollowUpsOf(name, false)
  if (owed === null || owed.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('owed')}
      </h2>
      <ul className={styles.rows} data-follow-ups="">
        {owed.map((followUp) => (
          <FollowUpRow key={`${followUp.note.id}-${followUp.box}`} followUp={followUp} />
        ))}
      </ul>
    </section>
  )
}
