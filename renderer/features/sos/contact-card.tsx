import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { EmergencyContact, Phone } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { Badge } from '../../ui/badge.tsx'
import { CopyButton } from '../library/copy-button.tsx'
import { DatedBadges } from '../library/dated-badges.tsx'
import { OutsideLink } from '../library/outside-link.tsx'
import { SourceMarks } from '../library/source-mark.tsx'
import styles from './sos.module.css'

export interface ContactCardProps {
  readonly contact: EmergencyContact
  /** The one the address names: brought into view and marked. */
  readonly isChosen: boolean
}

/** One contact: its numbers first, then what it is for and when to call. */
export function ContactCard({ contact, isChosen }: ContactCardProps) {
  const { t } = useTranslation('sos')
  const text = useText()
  const ref = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) ref.current?.scrollIntoView({ block: 'center' })
  }, [isChosen])

  return (
    <li ref={ref} className={clsx(styles.contact, isChosen && styles.chosen)}>
      <div className={styles.numbers}>
        {contact.phones.map((phone) => (
          <PhoneNumber key={phone.number} phone={phone} />
        ))}
        {contact.email !== undefined && (
          <p className={styles.email}>
            <OutsideLink url={`mailto:${contact.email}`} plain>
              {contact.email}
            </OutsideLink>
            <CopyButton text={contact.email} label={t('copyEmail')} />
          </p>
        )}
      </div>
      <div className={styles.about}>
        <h3 className={styles.name}>{text(contact.name)}</h3>
        <p className={styles.what}>
          {text(contact.what)} <SourceMarks sourceIds={contact.sources} />
        </p>
        <p className={styles.when}>
          <strong>{t('when')}</strong> {text(contact.when)}
        </p>
        <p className={styles.facts}>
          {contact.confirm && <Badge tone="amber">{t('confirm')}</Badge>}
          <DatedBadges asOf={contact.asOf} reviewBy={contact.reviewBy} />
        </p>
      </div>
    </li>
  )
}

/** Only what a telephone can dial is a link: an address of an app is not a number to call. */
const DIALLED: ReadonlySet<Phone['kind']> = new Set(['short', 'voice', 'toll-free'])

function PhoneNumber({ phone }: { readonly phone: Phone }) {
  const { t } = useTranslation('sos')
  const text = useText()
  const { number, kind, note } = phone
  return (
    <p className={styles.phone}>
      <span className={styles.kind}>{t(`kinds.${kind}`)}</span>
      <span className={styles.line}>
        {DIALLED.has(kind) ? (
          <OutsideLink url={`tel:${number.replace(/[ -]/g, '')}`} plain className={styles.number}>
            {number}
          </OutsideLink>
        ) : (
          <span className={clsx(styles.number, styles.still)}>{number}</span>
        )}
        <CopyButton text={number} label={t('copy', { number })} />
      </span>
      {note && <span className={styles.note}>{text(note)}</span>}
    </p>
  )
}
