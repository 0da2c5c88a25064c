import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Person } from '../../../shared/model/reference.ts'
import { useText } from '../../app/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { DatedLine } from '../library/dated-line.tsx'
import { SourceMarksApart } from '../library/source-mark.tsx'
import { AddFromLibrary } from '../people/add-from-library.tsx'
import styles from './who-is-who.module.css'

/** The id of a person's entry on the page. */
export const personEntryId = (id: string): string => `person-${id}`

/** One person: the name, what she is, what is known of her, and how we know. */
export function PersonEntry({ person, isChosen }: { readonly person: Person; readonly isChosen: boolean }) {
  const { t } = useTranslation('library')
  const text = useText()
  return (
    <article
      id={personEntryId(person.id)}
      tabIndex={-1}
      className={clsx(styles.entry, isChosen && styles.chosen)}
      aria-labelledby={`${personEntryId(person.id)}-name`}
    >
      <h3 id={`${personEntryId(person.id)}-name`} className={styles.name}>
        <span translate="no">{person.name}</span>
        {person.confirm && <Badge tone="amber">{t('confirm')}</Badge>}
      </h3>
      <div className={styles.about}>
        <p>{text(person.role)}</p>
        {person.note && <p className={styles.note}>{text(person.note)}</p>}
        <p className={styles.known}>
          <DatedLine asOf={person.asOf} reviewBy={person.reviewBy} />
          <SourceMarksApart sourceIds={person.sources} />
        </p>
        <p className={styles.act}>
          <AddFromLibrary person={person} />
        </p>
      </div>
    </article>
  )
}
