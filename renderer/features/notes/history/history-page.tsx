import { ArrowLeft, History } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../../app/call-error.tsx'
import { TwoColumn } from '../../../app/columns.tsx'
import type { PageProps } from '../../../app/feature.ts'
import { useFolded } from '../../../app/folding.ts'
import { usePageTitle } from '../../../app/navigation.tsx'
import { hrefOf, paths } from '../../../app/paths.ts'
import { useCall } from '../../../client/use-call.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { iconProps } from '../../../ui/icon.ts'
import { Loading } from '../../../ui/loading.tsx'
import head from '../list-head.module.css'
import { useNoteSessions } from '../use-note-session.ts'
import { HistoryList, PAGE } from './history-list.tsx'
import { RevisionView } from './revision-view.tsx'

/** The earlier texts of a note beside the one that is looked at. */
export default function HistoryPage({ params: { id = '', revision } }: PageProps) {
  const { t } = useTranslation('notes')
  const folded = useFolded()
  const sessions = useNoteSessions()
  // What is compared with is what is on disk.
  useEffect(() => void sessions.peek(id)?.flush(), [sessions, id])
  const { data, error, refetch } = useCall('notes.revisions', { id, offset: 0, limit: PAGE }, { keepPrevious: true })
  // With room for both, the last kept text is looked at until another is chosen.
  const shown = revision ?? (folded ? null : (data?.revisions[0]?.id ?? null))

  if (error) return <CallError error={error} title={t('history.failed')} onRetry={() => void refetch()} heading="h1" />
  if (!data) return <Loading />
  return (
    <TwoColumn
      listTitle={t('history.label')}
      listPath={paths.noteHistory(id)}
      isPageOpen={shown !== null || data.total === 0}
      list={
        <>
          <div className={head.head}>
            <a href={hrefOf(paths.note(id))} className={head.back}>
              <ArrowLeft {...iconProps(16)} />
              {t('history.back')}
            </a>
          </div>
          {data.total > 0 && <HistoryList note={id} currentId={shown} total={data.total} />}
        </>
      }
      page={shown === null ? <NoHistory id={id} /> : <Chosen key={shown} id={id} revision={shown} />}
    />
  )
}

function Chosen({ id, revision }: { readonly id: string; readonly revision: string }) {
  const { t } = useTranslation('notes')
  const note = useCall('notes.get', { id }, { keepPrevious: true })
  const kept = useCall('notes.revision', { id: revision })
  const error = note.error ?? kept.error
  const retry = (): void => {
    void note.refetch()
    void kept.refetch()
  }
  if (error) return <CallError error={error} title={t('history.failed')} onRetry={retry} heading="h1" />
  return note.data && kept.data ? <RevisionView note={note.data} revision={kept.data} /> : <Loading />
}

function NoHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation('notes')
  const heading = usePageTitle(t('history.label'))
  return (
    <EmptyState
      icon={History}
      title={t('history.empty.title')}
      heading="h1"
      headingRef={heading}
      action={<LinkButton href={hrefOf(paths.note(id))}>{t('history.back')}</LinkButton>}
    >
      <p>{t('history.empty.text')}</p>
    </EmptyState>
  )
}
