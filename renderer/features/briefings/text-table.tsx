import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './text-table.module.css'

export interface TextTableProps {
  readonly caption?: string
  readonly children?: ReactNode
}

/** A table that scrolls inside its own box; the box can be focused where there is something to scroll. */
export function TextTable({ caption = '', children }: TextTableProps) {
  const { t } = useTranslation('library')
  const box = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth))
    measure.observe(element)
    return () => measure.disconnect()
  }, [])
  return (
    <section
      ref={box}
      className={styles.box}
      {...(scrolls && { tabIndex: 0, 'aria-label': t('scroll', { name: caption }) })}
    >
      <table>
        {caption !== '' && (
          <caption>
            <VisuallyHidden>{caption}</VisuallyHidden>
          </caption>
        )}
        {children}
      </table>
    </section>
  )
}
