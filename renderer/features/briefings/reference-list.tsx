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
  return (
    <section aria-labelledby="kind-reference">
      <RowHeading id="kind-reference">{t('reference')}</RowHeading>
      <ul className={styles.list}>
        {referenceLists.map(({ path, title, icon: Mark }) => (
          <li key={path}>
            <RowLink
              href={hrefOf(path)}
              isCurrent={location === path || location.startsWith(`${path}/`)}
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
