import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/source.ts'
import type { CitedAt } from './citations.ts'
import { useCitations } from './citations-context.tsx'
import { SourceAddress, SourceFacts } from './source-facts.tsx'
import styles from './source-list.module.css'

/** Goes back to one of a source's marks on this page. */
const showMark = (id: string, mark: number): void => {
  const marks = document.querySelectorAll<HTMLElement>(`main [data-source="${CSS.escape(id)}"]`)
  const found = marks[mark]
  found?.scrollIntoView({ block: 'center' })
  found?.focus({ preventScroll: true })
}

export interface SourceListProps {
  /** The heading's own address on the page. */
  readonly id?: string
}

/** Every source of the page by number, each with the passages it supports. */
export const SourceList = memo(function SourceList({ id = 'sources' }: SourceListProps) {
  const { t } = useTranslation('library')
  const { order, sources, places } = useCitations()
  if (order.length === 0) return null
  return (
    <section className={styles.sources} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} className={styles.heading}>
        {t('source.heading')}
      </h2>
      <ol className={styles.list} data-reading="">
        {order.map((sourceId) => {
          const source = sources.get(sourceId)
          return (
            <li key={sourceId} className={styles.source}>
              {source ? <Entry source={source} places={places.get(sourceId) ?? []} /> : t('source.missing')}
            </li>
          )
        })}
      </ol>
    </section>
  )
})

function Entry({ source, places }: { readonly source: Source; readonly places: readonly CitedAt[] }) {
  const { t } = useTranslation('library')
  return (
    <>
      <p className={styles.name}>
        <span className={styles.publisher}>{source.publisher}</span>{' '}
        <cite className={styles.title} lang={source.language}>
          {source.title}
        </cite>
      </p>
      <SourceFacts source={source} />
      <SourceAddress source={source} />
      <p className={styles.places}>
        {t('source.citedIn')}
        {places.map(({ label, mark }) => (
          <button key={mark} type="button" className={styles.back} onClick={() => showMark(source.id, mark)}>
            {label}
          </button>
        ))}
      </p>
    </>
  )
}
