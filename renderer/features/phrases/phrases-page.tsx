import { MessageSquareText } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useFormat } from '../../app/format.ts'
import { navigate } from '../../app/hash-location.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { BigCard } from '../../ui/big-card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { findPhrases } from './find-phrases.ts'
import styles from './phrases.module.css'

const rowId = (id: string): string => `phrase-${id}`

/** What to say, grouped by occasion; a phrase fills the screen to be shown or read out. */
export default function PhrasesPage({ params }: PageProps) {
  const { t } = useTranslation('phrases')
  const text = useText()
  const format = useFormat()
  const [words, setWords] = useState('')
  const { data, error, refetch } = useCall('library.phrases', {})
  const { data: edition } = useCall('library.edition', {})

  const opened = useRef<string | null>(null)
  const id = params.id ?? null

  useEffect(() => {
    // Whoever closes the card goes on in the list, at the phrase she saw last.
    if (id === null && opened.current !== null) document.getElementById(rowId(opened.current))?.focus()
    opened.current = id
  }, [id])

  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data || !edition) return <Loading />
  const found = findPhrases(data.phrases, words)
  const phrase = data.phrases.find((each) => each.id === id)
  // Arrows walk through what is listed; a phrase that is not, through all.
  const walked = found.some((each) => each.id === id) ? found : data.phrases
  const { sayGuide, localLanguage } = edition.mission

  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      {data.phrases.length === 0 ? (
        <EmptyState icon={MessageSquareText} title={t('empty.title')}>
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
          {sayGuide && <p className={styles.guide}>{text(sayGuide)}</p>}
          {data.groups.map(({ id: group, title }) => {
            const here = found.filter((each) => each.group === group)
            if (here.length === 0) return null
            return (
              <section key={group} className={styles.group} aria-labelledby={`group-${group}`}>
                <h2 id={`group-${group}`} className={styles.heading}>
                  {text(title)}
                </h2>
                <ul className={styles.list}>
                  {here.map((each) => (
                    <li key={each.id}>
                      <a id={rowId(each.id)} href={hrefOf(paths.phrase(each.id))} className={styles.row}>
                        <span className={styles.own}>{text(each.text)}</span>
                        <span lang={localLanguage} translate="no" className={styles.local}>
                          {each.local}
                        </span>
                        <span className={styles.say}>{text(each.say)}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              </section>
            )
          })}
          {found.length === 0 && <EmptyState title={t('nothing', { words })}>{t('nothingHint')}</EmptyState>}
        </>
      )}
      {phrase && (
        <BigCard
          label={text(phrase.text)}
          language={localLanguage}
          main={phrase.local}
          foot={
            <>
              <strong>{text(phrase.text)}</strong> · {text(phrase.say)}
              <br />
              {t('keys')}
            </>
          }
          onClose={() => navigate(paths.phrases, { replace: true, keepFocus: true })}
          onStep={(by) => {
            const next = walked[walked.findIndex((each) => each.id === phrase.id) + by]
            if (next) navigate(paths.phrase(next.id), { replace: true, keepFocus: true })
          }}
        />
      )}
    </OneColumn>
  )
}
