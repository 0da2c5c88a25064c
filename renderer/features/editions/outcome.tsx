import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Icon, iconProps } from '../../ui/icon.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './outcome.module.css'

export interface OutcomeProps {
  readonly icon: Icon
  readonly tone: 'good' | 'bad'
  readonly title: string
  readonly children?: ReactNode
  readonly onDismiss: () => void
}

/** What became of a file, until it is put away. */
export function Outcome({ icon: Mark, tone, title, children, onDismiss }: OutcomeProps) {
  const { t } = useTranslation('common')
  return (
    <div className={clsx(styles.outcome, styles[tone])}>
      <Mark {...iconProps(18)} className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children}
      </div>
      <IconButton icon={X} size="small" label={t('close')} onPress={onDismiss} />
    </div>
  )
}
