import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Region } from '../../../shared/model/region.ts'
import { useText } from '../../app/language.ts'
import { AsOfBadge } from '../library/dated-badges.tsx'
import { SourceMarks } from '../library/source-mark.tsx'
import styles from './groups.module.css'
import section from './section.module.css'

/** The criminal groups reported in a region, each as a sourced sentence. */
export function Groups({ groups }: { readonly groups: Region['groups'] }) {
  const { t } = useTranslation('regions')
  const text = useText()
  const heading = useId()
  if (groups.length === 0) return null
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className={section.heading}>
        {t('groups')}
      </h2>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.text.en}>
            <p className={styles.sentence}>
              {text(group.text)}
              <SourceMarks sourceIds={group.sources} />
            </p>
            <AsOfBadge asOf={group.asOf} />
          </li>
        ))}
      </ul>
    </section>
  )
}
