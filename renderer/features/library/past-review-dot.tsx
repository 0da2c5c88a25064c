import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { isPastReview } from './calendar.ts'
import { useToday } from './clock.ts'
import styles from './past-review-dot.module.css'

/** An amber dot on what is past its review date, said in words for those who do not see it; nothing otherwise. */
export function PastReviewDot({ reviewBy }: { readonly reviewBy: string }) {
  const { t } = useTranslation('library')
  const today = useToday()
  if (!isPastReview(reviewBy, today)) return null
  return (
    <span className={styles.dot} title={t('pastReview')}>
      <VisuallyHidden>{t('pastReview')}, </VisuallyHidden>
    </span>
  )
}
