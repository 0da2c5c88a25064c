import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Phone } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { CopyButton } from '../library/copy-button.tsx'
import { OutsideLink } from '../library/outside-link.tsx'
import { dialAddress } from './dial.ts'
import styles from './phone-line.module.css'

/** A number of so few digits is learnt at a glance: it is set largest. */
const SHORT = 4

/** A telephone number to read out, call or copy. */
export function PhoneLine({ phone, look }: { readonly phone: Phone; readonly look: 'large' | 'small' }) {
  const { t } = useTranslation('sos')
  const text = useText()
  const address = dialAddress(phone)
  const className = clsx(styles.number, phone.number.length <= SHORT && styles.short)
  const about = [
    ...(phone.kind === 'short' || phone.kind === 'voice' ? [] : [t(`kinds.${phone.kind}`)]),
    ...(phone.note ? [text(phone.note)] : []),
  ]
  return (
    <div className={clsx(styles.phone, styles[look])}>
      <span className={styles.line}>
        {address === null ? (
          <span className={className}>{phone.number}</span>
        ) : (
          <OutsideLink url={address} className={className} plain>
            {phone.number}
          </OutsideLink>
        )}
        <CopyButton text={phone.number} label={t('copy', { number: phone.number })} />
      </span>
      {about.length > 0 && <span className={styles.about}>{about.join(' · ')}</span>}
    </div>
  )
}
