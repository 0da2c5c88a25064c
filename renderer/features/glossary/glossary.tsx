import { Quote } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Term } from '../../../shared/model/reference.ts'
import type { Source } from '../../../shared/model/source.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { useCall } from '../../client/use-call.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { findTerms, sortTerms } from './find-terms.ts'
import styles from './glossary.module.css'
import { TermEntry } from './term-entry.tsx'

/** Every term with its explanation and its sources; the one the address names is brought into sight. */
export function Glossary({ id }: { readonly id: string | null }) {
  const { t } = useTranslation('glossary')
  const { data, error, refetch } = useCall('library.terms', {})
  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return <Terms terms={data.terms} sources={data.sources} id={id} />
}

interface TermsProps {
  readonly terms: readonly Term[]
  readonly sources: readonly Source[]
  readonly id: string | null
}

function Terms({ terms, sources, id }: TermsProps) {
  const { t } = useTranslation('glossary')
  const language = useLanguage()
  const text = useText()
  const format = useFormat()
  const notify = usePageState((state) => state.notify)
  const [words, setWords] = useState('')
  const list = useRef<HTMLDListElement>(null)
  const sorted = useMemo(() => sortTerms(terms, language), [terms, language])
  const found = useMemo(() => findTerms(sorted, words, language), [sorted, words, language])
  const citations = useMemo(
    () => numberSources(found.map((term) => ({ label: term.term, sourceIds: term.sources }))),
    [found],
  )
  const isMissing = id !== null && !terms.some((term) => term.id === id)

  useEffect(() => {
    if (id === null) return
    if (isMissing) notify({ message: t('missing') })
    const entry = list.current?.querySelector<HTMLElement>(`#${CSS.escape(`term-${id}`)}`)
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [id, isMissing, notify, t])

  return (
    <CitationsProvider citations={citations} sources={sources}>
      <PageHeading title={t('title')} lede={t('lede')} />
      {terms.length === 0 ? (
        <EmptyState icon={Quote} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <SearchField label={t('search')} placeholder={t('search')} value={words} onChange={setWords} />
            <span role="status" className={styles.count}>
              {t('count', { count: found.length, total: format.number(found.length) })}
            </span>
          </div>
          {found.length === 0 ? (
            <EmptyState title={t('nothing', { words })}>{t('nothingHint')}</EmptyState>
          ) : (
            <dl ref={list} className={styles.list}>
              {found.map((term) => (
                <TermEntry key={term.id} term={term} name={text(term.name)} isCurrent={term.id === id} />
              ))}
            </dl>
          )}
          <SourceList />
        </>
      )}
    </CitationsProvider>
  )
}
