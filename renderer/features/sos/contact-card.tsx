import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { EmergencyContact, Phone } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { DatedLine } from '../library/dated-line.tsx'
import { OutsideLink } from '../library/outside-link.tsx'
import { SourceMarksApart } from '../library/source-mark.tsx'
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
  const { t: shared } = useTranslation('library')
  const text = useText()
  const [main, ...others] = contact.phones
  const name = `${cardId(contact.id)}-name`
  // Those that stand above all groups are on the groups' own level.
  const Heading = look === 'first' ? 'h2' : 'h3'
  return (
    <article
      id={cardId(contact.id)}
      tabIndex={-1}
      aria-labelledby={name}
      className={clsx(styles.card, styles[look], isChosen && styles.chosen)}
    >
      <div className={styles.main}>{main && <PhoneLine phone={main} look="large" />}</div>
      <div className={styles.words}>
        <Heading id={name} className={styles.name}>
          {text(contact.name)}
          {contact.confirm && <Badge tone="amber">{shared('confirm')}</Badge>}
        </Heading>
        <p className={styles.when}>{text(contact.when)}</p>
        <p className={styles.what}>{text(contact.what)}</p>
        <OtherNumbers phones={others} name={text(contact.name)} />
        <p className={styles.facts}>
          {contact.email !== undefined && (
            <OutsideLink url={`mailto:${contact.email}`} plain>
              {contact.email}
            </OutsideLink>
          )}
          <span className={styles.known}>
            <DatedLine asOf={contact.asOf} reviewBy={contact.reviewBy} />
            <SourceMarksApart sourceIds={contact.sources} />
          </span>
        </p>
      </div>
    </article>
  )
}

/** More than these are folded, so that the next contact stays in sight. */
const IN_SIGHT = 3

function OtherNumbers({ phones, name }: { readonly phones: readonly Phone[]; readonly name: string }) {
  const { t } = useTranslation('sos')
  if (phones.length === 0) return null
  const list = (
    <ul className={styles.others} aria-label={t('otherNumbers', { name })}>
      {phones.map((phone) => (
        <li key={`${phone.kind} ${phone.number}`}>
          <PhoneLine phone={phone} look="small" />
        </li>
      ))}
    </ul>
  )
  if (phones.length <= IN_SIGHT) return list
  return (
    <details className={styles.more}>
      <summary className={styles.unfold}>{t('more', { count: phones.length })}</summary>
      {list}
    </details>
  )
}
