import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RevisionSummary } from '../../../../shared/contract/notes.ts'
import { useFormat } from '../../../app/format.ts'
import { hrefOf, paths } from '../../../app/paths.ts'
import { useCall } from '../../../client/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { RowHeading, RowLink } from '../../../ui/row-link.tsx'
import styles from './history.module.css'

/** Revisions asked for at once. */
export const PAGE = 100

export interface HistoryListProps {
  readonly note: string
  readonly currentId: string | null
  readonly total: number
}

/** The kept texts of a note, newest first. */
export function HistoryList({ note, currentId, total }: HistoryListProps) {
  const { t } = useTranslation('notes')
  const [pages, setPages] = useState(1)
  return (
    <>
      <RowHeading>{t('history.earlier')}</RowHeading>
      {Array.from({ length: pages }, (_, page) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages are only added at the end
        <HistoryRows key={page} note={note} offset={page * PAGE} currentId={currentId} />
      ))}
      {pages * PAGE < total && (
        <div className={styles.more}>
          <Button size="small" onPress={() => setPages(pages + 1)}>
            {t('history.more')}
          </Button>
        </div>
      )}
    </>
  )
}

function HistoryRows({ note, offset, currentId }: Omit<HistoryListProps, 'total'> & { readonly offset: number }) {
  const { data } = useCall('notes.revisions', { id: note, offset, limit: PAGE }, { keepPrevious: true })
  return data?.revisions.map((revision) => (
    <HistoryRow key={revision.id} note={note} revision={revision} isCurrent={revision.id === currentId} />
  ))
}

interface HistoryRowProps {
  readonly note: string
  readonly revision: RevisionSummary
  readonly isCurrent: boolean
}

function HistoryRow({ note, revision, isCurrent }: HistoryRowProps) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const { id, length, writtenAt, exportedAt } = revision
  const size = t('history.length', { count: length, total: format.number(length) })
  return (
    <RowLink
      href={hrefOf(paths.noteHistory(note, id))}
      title={<time dateTime={writtenAt}>{format.dateTime(writtenAt)}</time>}
      hint={exportedAt === null ? size : `${size} · ${t('history.exported', { when: format.dateTime(exportedAt) })}`}
      isCurrent={isCurrent}
    />
  )
}
