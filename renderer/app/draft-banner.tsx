import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../client/use-call.ts'
import { iconProps } from '../ui/icon.ts'
import styles from './connection-banner.module.css'
import { useFormat } from './format.ts'

/** Says across the top that what is shown is a draft, so that nobody takes it for an edition. */
export function DraftBanner() {
  const { t } = useTranslation('frame')
  const format = useFormat()
  const { data } = useCall('library.edition', {})
  if (!data?.draft) return null
  return (
    <p className={styles.banner}>
      <PencilLine {...iconProps(18)} />
      <span>
        <strong>{t('draft.title', { edition: format.number(data.edition) })}.</strong> {t('draft.text')}
      </span>
    </p>
  )
}
