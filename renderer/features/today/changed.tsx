import { useTranslation } from 'react-i18next'
import type { EditionInfo } from '../../../shared/contract/library.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { countChanges, groupChanges, isFirstEdition, nameOf, pathOfChange } from '../editions/read-change.ts'
import { useCountWords } from '../editions/use-count-words.ts'
import { Card } from './card.tsx'
import styles from './today.module.css'

/** Most changes named; the rest is one click away. */
const SHOWN = 5

/** What the edition changed, as far as it is read: briefings, regions, contacts and places first. */
export function Changed({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('today')
  const format = useFormat()
  const language = useLanguage()
  const countWords = useCountWords()
  const { data } = useCall('library.changes', {})
  if (!data) return null
  const isFirst = isFirstEdition(data, edition.counts)
  const toRead = groupChanges(data).flatMap(({ kind, changes }) => (kind === 'sources' ? [] : changes))
  return (
    <Card
      title={t('changed.title', { edition: format.number(edition.edition) })}
      aside={
        !isFirst &&
        data.length > 0 && (
          <a href={hrefOf(paths.editions)} className={styles.more}>
            {countWords(countChanges(data))}
          </a>
        )
      }
    >
      {isFirst ? (
        <p className={styles.text}>{t('changed.first')}</p>
      ) : toRead.length === 0 ? (
        <p className={styles.text}>{t('changed.nothing')}</p>
      ) : (
        <ul className={styles.lines}>
          {toRead.slice(0, SHOWN).map((change) => {
            const path =
              change.kind === 'briefings' && change.change === 'changed'
                ? paths.briefingChanges(change.id, 'edition')
                : pathOfChange(change)
            const name = nameOf(change, language)
            return (
              <li key={`${change.kind} ${change.id}`} className={styles.line}>
                {path === null ? (
                  <span className={styles.words}>{name}</span>
                ) : (
                  <a href={hrefOf(path)} className={styles.link}>
                    {name}
                  </a>
                )}
                <span className={styles.aside}>{t(`changed.${change.change}`)}</span>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
