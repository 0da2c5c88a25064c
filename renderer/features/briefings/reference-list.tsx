import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hrefOf } from '../../app/paths.ts'
import { iconProps } from '../../ui/icon.ts'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import styles from './briefing-list.module.css'
import { referenceLists } from './reference.ts'

/** The lists to look things up in; the one that is open is marked. */
export function ReferenceList() {
  const { t, i18n } = useTranslation('briefings')
  const [location] = useLocation()
  const ref = useRef<HTMLElement>(null)
  const open = referenceLists.find(({ path }) => location === path || location.startsWith(`${path}/`))?.path

  useEffect(() => {
    // They stand at the foot of a long list: the one that is open should be seen there.
    if (open !== undefined) ref.current?.scrollIntoView({ block: 'nearest' })
  }, [open])

  return (
    <section ref={ref} aria-labelledby="kind-reference">
      <RowHeading id="kind-reference">{t('reference')}</RowHeading>
      <ul className={styles.list}>
        {referenceLists.map(({ path, title, icon: Mark }) => (
          <li key={path}>
            <RowLink
              href={hrefOf(path)}
              isCurrent={path === open}
              title={
                <span className={styles.reference}>
                  <Mark {...iconProps(15)} />
                  {i18n.t(title)}
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
