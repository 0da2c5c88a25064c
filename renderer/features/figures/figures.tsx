import { ChartLine } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../shared/model/reference.ts'
import type { Source } from '../../../shared/model/source.ts'
import { CallError } from '../../app/call-error.tsx'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { wasHereBefore } from '../../app/scroll-keeper.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useCall } from '../../client/use-call.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { FigureView } from './figure-view.tsx'
import styles from './figures.module.css'

/** Every figure, one below the other; the one the address names is brought into sight. */
export function Figures({ id }: { readonly id: string | null }) {
  const { t } = useTranslation('figures')
  const { data, error, refetch } = useCall('library.figures', {})
  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data) return <Loading />
  return <FigureList figures={data.figures} sources={data.sources} id={id} />
}

interface FigureListProps {
  readonly figures: readonly Figure[]
  readonly sources: readonly Source[]
  readonly id: string | null
}

const headingOf = (id: string): string => `figure-${id}`

function FigureList({ figures, sources, id }: FigureListProps) {
  const { t } = useTranslation('figures')
  const text = useText()
  const notify = usePageState((state) => state.notify)
  const citations = useMemo(
    () => numberSources(figures.map((figure) => ({ label: text(figure.title), sourceIds: figure.sources }))),
    [figures, text],
  )
  const isMissing = id !== null && !figures.some((figure) => figure.id === id)

  useEffect(() => {
    if (id === null || wasHereBefore()) return
    if (isMissing) notify({ message: t('missing') })
    const heading = document.getElementById(headingOf(id))
    heading?.scrollIntoView({ block: 'start' })
    heading?.focus({ preventScroll: true })
  }, [id, isMissing, notify, t])

  return (
    <CitationsProvider citations={citations} sources={sources}>
      <PageHeading title={t('title')} lede={t('lede')} />
      {figures.length === 0 ? (
        <EmptyState icon={ChartLine} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <nav aria-label={t('contents')}>
            <ol className={styles.contents}>
              {figures.map((figure) => (
                <li key={figure.id}>
                  <a href={hrefOf(paths.figure(figure.id))}>{text(figure.title)}</a>
                </li>
              ))}
            </ol>
          </nav>
          {figures.map((figure) => (
            <FigureView key={figure.id} figure={figure} headingId={headingOf(figure.id)} heading="h2" />
          ))}
          <SourceList />
        </>
      )}
    </CitationsProvider>
  )
}
