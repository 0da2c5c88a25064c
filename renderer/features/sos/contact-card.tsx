import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { EmergencyContact } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { DatedLine } from '../library/dated-line.tsx'
import { OutsideLink } from '../library/outside-link.tsx'
import { SourceMarks } from '../library/source-mark.tsx'
import styles from './contact-card.module.css'
import { PhoneLine } from './phone-line.tsx'

/** The id of a contact's card on the page. */
export const cardId = (id: string): string => `contact-${id}`

export interface ContactCardProps {
  readonly contact: EmergencyContact
  /** The first to try are set larger. */
  readonly look: 'first' | 'other'
  /** The address names this one. */
  readonly isChosen: boolean
}

/** One contact: its number in large type, what it is for, when to call it, its other numbers. */
export function ContactCard({ contact, look, isChosen }: ContactCardProps) {
  const { t } = useTranslation('sos')
  const { t: shared } = useTranslation('library')
  const text = useText()
  const [main, ...others] = contact.phones
  const name = `${cardId(contact.id)}-name`
  return (
    <article
      id={cardId(contact.id)}
      tabIndex={-1}
      aria-labelledby={name}
      className={clsx(styles.card, styles[look], isChosen && styles.chosen)}
    >
      <div className={styles.main}>{main && <PhoneLine phone={main} look="large" />}</div>
      <div className={styles.words}>
        <h3 id={name} className={styles.name}>
          {text(contact.name)}
          {contact.confirm && <Badge tone="amber">{shared('confirm')}</Badge>}
        </h3>
        <p className={styles.when}>{text(contact.when)}</p>
        <p className={styles.what}>{text(contact.what)}</p>
        {others.length > 0 && (
          <ul className={styles.others} aria-label={t('otherNumbers', { name: text(contact.name) })}>
            {others.map((phone) => (
              <li key={`${phone.kind} ${phone.number}`}>
                <PhoneLine phone={phone} look="small" />
              </li>
            ))}
          </ul>
        )}
        <p className={styles.facts}>
          {contact.email !== undefined && (
            <OutsideLink url={`mailto:${contact.email}`} plain>
              {contact.email}
            </OutsideLink>
          )}
          <span>
            <DatedLine asOf={contact.asOf} reviewBy={contact.reviewBy} /> <SourceMarks sourceIds={contact.sources} />
          </span>
        </p>
      </div>
    </article>
  )
}
