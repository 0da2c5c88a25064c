import { Search, SearchX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { CallError } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { navigate } from '../../app/hash-location.ts'
import { useLanguage } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Announcer } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Results } from './results.tsx'
import styles from './search-page.module.css'
import { useCountSentence } from './use-count-sentence.ts'

const FIRST = 30
const MOST = 200

/** Everything that matches some words, best first. */
export default function SearchPage() {
  const { t } = useTranslation('search')
  const [params] = useSearchParams()
  const words = params.get('q') ?? ''
  return (
    <OneColumn>
      <PageHeading title={t('pageTitle')} />
      <WordsBox key={`box ${words}`} words={words} />
      {words.trim() === '' ? (
        <EmptyState icon={Search} title={t('pageStart')}>
          <p>{t('pageStartHint')}</p>
        </EmptyState>
      ) : (
        <Found key={`found ${words}`} words={words} />
      )}
    </OneColumn>
  )
}

function WordsBox({ words }: { readonly words: string }) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState(words)
  return (
    <div className={styles.box}>
      <SearchField
        label={t('pageTitle')}
        placeholder={t('pageStart')}
        value={typed}
        onChange={setTyped}
        maxLength={500}
        onSubmit={(value) => navigate(paths.search(value.trim()))}
      />
    </div>
  )
}

function Found({ words }: { readonly words: string }) {
  const { t } = useTranslation('search')
  const language = useLanguage()
  const countSentence = useCountSentence()
  const [limit, setLimit] = useState(FIRST)
  const { data, error, refetch } = useCall(
    'search.query',
    { words, language, order: 'rank', limit },
    { keepPrevious: true },
  )

  if (error) return <CallError error={error} title={t('pageTitle')} onRetry={() => void refetch()} />
  if (!data) return null
  if (data.hits.length === 0) {
    return (
      <>
        <Announcer message={countSentence(data)} />
        <EmptyState icon={SearchX} title={t('nothing', { words })}>
          <p>{t('nothingHint')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <p className={styles.count} role="status">
        {countSentence(data)}
      </p>
      <Results hits={data.hits} />
      {data.total > data.hits.length && limit < MOST && <Button onPress={() => setLimit(MOST)}>{t('more')}</Button>}
    </>
  )
}
