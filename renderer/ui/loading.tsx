import { useTranslation } from 'react-i18next'
import styles from './loading.module.css'

/** Stands where an answer is awaited. Invisible for the first moments: most answers need none. */
export function Loading() {
  const { t } = useTranslation('common')
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  )
}
