import { Unplug } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useConnection } from '../client/context.tsx'
import { iconProps } from '../ui/icon.ts'
import styles from './connection-banner.module.css'

/** Says across the top that the core cannot be reached, and what that means for what was typed. One that stopped has a screen of its own. */
export function ConnectionBanner() {
  const { t } = useTranslation('frame')
  const connection = useConnection()
  return (
    <div role="alert">
      {(connection === 'lost' || connection === 'refused') && (
        <p className={styles.banner}>
          <Unplug {...iconProps(18)} />
          <span>
            <strong>{t(`connection.${connection}.title`)}.</strong> {t(`connection.${connection}.text`)}
          </span>
        </p>
      )}
    </div>
  )
}
