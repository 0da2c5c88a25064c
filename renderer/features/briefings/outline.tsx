import { List } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from '../../app/hash-location.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { Menu } from '../../ui/menu.tsx'
import styles from './outline.module.css'
import type { Section } from './sections.ts'

export interface OutlineProps {
  readonly briefingId: string
  readonly sections: readonly Section[]
  /** Shows a section that the address already names: a link to it would do nothing. */
  readonly onSame: (anchor: string) => void
}

const goTo = ({ briefingId, onSame }: OutlineProps, anchor: string): void => {
  const path = paths.briefing(briefingId, anchor)
  if (hrefOf(path) === location.hash) onSame(anchor)
  else navigate(path)
}

/** The sections as a menu, where there is no room for a column. */
export function OutlineMenu(props: OutlineProps) {
  const { t } = useTranslation('briefings')
  return (
    <Menu
      label={t('onThisPage')}
      trigger={
        <Button size="small" icon={List} className={styles.button ?? ''}>
          {t('onThisPage')}
        </Button>
      }
      entries={props.sections.map(({ anchor, title }) => ({ id: anchor, label: title }))}
      onAction={(anchor) => goTo(props, anchor)}
    />
  )
}

/** The sections beside the text; the one being read is marked. */
export function OutlineColumn(props: OutlineProps & { readonly current: string | null }) {
  const { t } = useTranslation('briefings')
  const { briefingId, sections, current } = props
  const go = (event: MouseEvent, anchor: string): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    goTo(props, anchor)
  }
  return (
    <nav className={styles.column} aria-label={t('onThisPage')}>
      <p className={styles.title} aria-hidden="true">
        {t('onThisPage')}
      </p>
      <ul className={styles.list}>
        {sections.map(({ anchor, title, depth }) => (
          <li key={anchor} data-depth={depth}>
            <a
              href={hrefOf(paths.briefing(briefingId, anchor))}
              className={styles.link}
              aria-current={anchor === current ? 'location' : undefined}
              onClick={(event) => go(event, anchor)}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
