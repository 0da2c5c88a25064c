import clsx from 'clsx'
import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../client/context.tsx'
import { iconProps } from '../../ui/icon.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './outside-link.module.css'

export interface OutsideLinkProps {
  /** An `https:`, `mailto:` or `tel:` address. */
  readonly url: string
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Leaves the arrow out where the words already say that something else will open. */
  readonly plain?: boolean
}

/**
 * A link that leaves Valise. It has no `href`: nothing but the machine's own way of opening a link,
 * which asks first, can follow it.
 */
export function OutsideLink({ url, children, className, plain = false }: OutsideLinkProps) {
  const { t } = useTranslation('library')
  const { native } = useClient()
  const open = (): void => void native.openLink(url)
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <a href> could be followed behind our back
    <span
      role="link"
      tabIndex={0}
      className={clsx(styles.link, className)}
      onClick={open}
      onKeyDown={({ key }) => key === 'Enter' && open()}
    >
      {children}
      {!plain && (
        <>
          <ExternalLink {...iconProps(12)} className={styles.arrow} />
          <VisuallyHidden> {t('opensOutside')}</VisuallyHidden>
        </>
      )}
    </span>
  )
}
