import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { excerpt } from '../../../shared/text/plain-text.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { goToPassage } from './jump.ts'
import styles from './passage-outline.module.css'
import { quotedWords } from './use-passage-actions.ts'

/** Longer ones are cut: the column shows two lines. */
const LENGTH = 80

/** The passages that stand in the text one reads, as links beside it. */
export function PassageOutline({ briefing }: { readonly briefing: string }) {
  const { t } = useTranslation('passages')
  const language = useLanguage()
  const heading = useId()
  const { data = [] } = useCall('passages.list', { briefing })
  const here = data.filter((passage) => passage.language === language && passage.place.state !== 'orphaned')
  if (here.length === 0) return null
  return (
    <nav className={styles.outline} aria-labelledby={heading}>
      <p id={heading} className={styles.title}>
        {t('yours')}
      </p>
      <ul className={styles.list}>
        {here.map((passage) => (
          <li key={passage.id}>
            <a
              href={hrefOf(paths.passage(briefing, passage.id))}
              className={styles.link}
              data-state={passage.place.state}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                goToPassage(passage)
              }}
            >
              {excerpt(quotedWords(passage).replaceAll('\n', ' '), LENGTH)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
