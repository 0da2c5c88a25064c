import clsx from 'clsx'
import { X } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import styles from './notices.module.css'
import type { Notice } from './store.ts'
import { usePageState } from './store-context.tsx'

// Time to read a line and reach its button (WCAG asks for no less than 20 seconds where time matters;
// nothing is lost here: what a notice undoes can be undone elsewhere too).
const STAYS = 10_000

/** Short messages at the foot of the page, read out as they come. */
export function Notices() {
  const { t } = useTranslation('frame')
  const notices = usePageState((state) => state.notices)
  return (
    <section className={styles.notices} aria-label={t('notices.label')} aria-live="polite" aria-relevant="additions">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t } = useTranslation('frame')
  const dismiss = usePageState((state) => state.dismiss)
  const { id, message, tone, action } = notice

  useEffect(() => {
    if (tone === 'error') return
    const timer = setTimeout(() => dismiss(id), STAYS)
    return () => clearTimeout(timer)
  }, [id, tone, dismiss])

  return (
    <div className={clsx(styles.notice, styles[tone])}>
      <span className={styles.message}>{message}</span>
      {action && (
        <Button
          look="quiet"
          size="small"
          onPress={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} size="small" label={t('notices.dismiss')} tipPlacement="top" onPress={() => dismiss(id)} />
    </div>
  )
}
