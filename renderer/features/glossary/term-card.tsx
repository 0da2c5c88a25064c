import { useTranslation } from 'react-i18next'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { SourceFacts } from '../library/source-facts.tsx'
import styles from './term-card.module.css'

/** A term as it opens where it stands in a text: what it means, how we know, the way to the glossary. */
export function TermCard({ id }: { readonly id: string }) {
  const { t } = useTranslation('glossary')
  const text = useText()
  const { data } = useCall('library.terms', {})
  const term = data?.terms.find((each) => each.id === id)
  if (!data || !term) return <Loading />
  const name = text(term.name)
  const sources = term.sources.flatMap((sourceId) => data.sources.find((source) => source.id === sourceId) ?? [])
  return (
    <div className={styles.card}>
      <p className={styles.head}>
        <span className={styles.term} translate="no">
          {term.term}
        </span>
        {name.toLowerCase() !== term.term.toLowerCase() && <span className={styles.name}>{name}</span>}
      </p>
      <p className={styles.explanation}>{text(term.explanation)}</p>
      {sources.length > 0 && (
        <ul className={styles.sources} aria-label={t('sources')}>
          {sources.map((source) => (
            <li key={source.id}>
              {source.publisher}, <cite lang={source.language}>{source.title}</cite>
              <SourceFacts source={source} />
            </li>
          ))}
        </ul>
      )}
      <p className={styles.more}>
        <a href={hrefOf(paths.term(term.id))}>{t('open')}</a>
      </p>
    </div>
  )
}
