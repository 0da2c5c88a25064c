import { ExternalLink } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../client/context.tsx'
import { iconProps } from '../ui/icon.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './outside-link.module.css'

export interface OutsideLinkProps {
  /** An `https:`, `mailto:`, `tel:` or `geo:` address. */
  readonly href: string
  readonly children: ReactNode
}

/** A link that leaves Valise, and says so: the only kind that can make a request leave this computer. */
export function OutsideLink({ href, children }: OutsideLinkProps) {
  const { t } = useTranslation('frame')
  const { native } = useClient()
  const isWeb = href.startsWith('https:') || href.startsWith('http:')
  const open = (event: MouseEvent): void => {
    event.preventDefault()
    void native.openLink(href)
  }
  return (
    <a
      href={href}
      rel="noopener noreferrer"
      onClick={open}
      className={styles.link}
      title={isWeb ? t('outside') : undefined}
    >
      {children}
      {isWeb && (
        <>
          {'\u00a0'}
          <ExternalLink {...iconProps(12)} className={styles.mark} />
          <VisuallyHidden> ({t('outside')})</VisuallyHidden>
        </>
      )}
    </a>
  )
}
