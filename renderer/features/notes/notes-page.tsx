import { NotebookPen, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoteSummary } from '../../../shared/model/note.ts'
import { TwoColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { navigate } from '../../app/hash-location.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './list-head.module.css'
import { ListHead } from './list-head.tsx'
import { ListSearch } from './list-search.tsx'
import { NEW } from './new-note.ts'
import { NoteList } from './note-list.tsx'
import { NotePage } from './note-page.tsx'
import { useNoteActions } from './use-note-actions.ts'

/** The list of notes beside the one that is open. */
export default function NotesPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('notes')
  const { trash } = useNoteActions()
  const [total, setTotal] = useState<number | null>(null)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null)

  const pick = (note: NoteSummary): void => {
    if (!chosen) {
      navigate(paths.note(note.id))
      return
    }
    const next = new Set(chosen)
    if (!next.delete(note.id)) next.add(note.id)
    setChosen(next)
  }

  return (
    <TwoColumn
      listTitle={t('title')}
      listPath={paths.notes}
      listScrolls
      isPageOpen={id !== undefined}
      bleed={id !== undefined}
      list={
        <>
          <ListHead
            total={total}
            chosen={chosen}
            onChoosing={(isChoosing) => setChosen(isChoosing ? new Set() : null)}
          />
          {(query !== '' || (total ?? 0) > 0) && <ListSearch query={query} onQuery={setQuery} />}
          <NoteList
            label={t('list.label')}
            keys={t(chosen ? 'choosing.keys' : 'list.keys')}
            trashed={false}
            query={query.trim() === '' ? '' : query}
            currentId={id ?? null}
            chosen={chosen}
            onPick={pick}
            {...(!chosen && { onDelete: (note: NoteSummary) => void trash(note.id) })}
            onTotal={setTotal}
            empty={<p className={styles.empty}>{t(query.trim() === '' ? 'list.empty.text' : 'find.nothing')}</p>}
          />
        </>
      }
      page={id === undefined ? <ChooseNote total={query.trim() === '' ? total : null} /> : <NotePage id={id} />}
    />
  )
}

const write = (): void => navigate(paths.note(NEW))

/** What stands beside the list before a note is chosen. */
function ChooseNote({ total }: { readonly total: number | null }) {
  const { t } = useTranslation('notes')
  const heading = usePageTitle(t('title'))
  return (
    <EmptyState
      icon={NotebookPen}
      title={t(total === 0 ? 'list.empty.title' : 'choose.title')}
      heading="h1"
      headingRef={heading}
      action={
        <Button look="primary" icon={Plus} onPress={write}>
          {t('new')}
        </Button>
      }
    >
      <p>{t(total === 0 ? 'list.empty.text' : 'choose.text')}</p>
    </EmptyState>
  )
}
