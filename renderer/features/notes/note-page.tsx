import { FileX, History, MoreHorizontal, PanelRight, Printer, Trash2 } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { ValiseError } from '../../../shared/contract/errors.ts'
import { CallError } from '../../app/call-error.tsx'
import { useScreenCommands } from '../../app/command-context.tsx'
import { navigate } from '../../app/hash-location.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Menu } from '../../ui/menu.tsx'
import { NEW } from './new-note.ts'
import styles from './note-page.module.css'
import type { NoteSession } from './note-session.ts'
import { NoteSheet } from './note-sheet.tsx'
import { useNoteActions } from './use-note-actions.ts'
import { useNoteSession } from './use-note-session.ts'
import { useSessionState } from './use-session-state.ts'

/** One note on a page of its own, or why it cannot be shown. */
export function NotePage({
  id,
  pathOf = paths.note,
}: {
  readonly id: string
  readonly pathOf?: (id: string) => string
}) {
  const { t } = useTranslation('notes')
  const onMoved = useCallback((next: string) => navigate(pathOf(next), { replace: true, keepFocus: true }), [pathOf])
  const { session, error, retry } = useNoteSession(id, onMoved)
  const [params] = useSearchParams()
  const box = /^\d{1,7}$/.test(params.get('box') ?? '') ? Number(params.get('box')) : null
  if (error) {
    const isGone = error instanceof ValiseError && (error.code === 'not-found' || error.code === 'bad-input')
    return isGone ? <Gone /> : <CallError error={error} title={t('failed')} onRetry={retry} heading="h1" />
  }
  if (!session) return <Loading />
  return <OpenNote key={session.key} session={session} isNew={id === NEW} box={box} />
}

function Gone() {
  const { t } = useTranslation('notes')
  const heading = usePageTitle(t('note.gone'))
  return (
    <EmptyState
      icon={FileX}
      title={t('note.gone')}
      heading="h1"
      headingRef={heading}
      action={<LinkButton href={hrefOf(paths.notes)}>{t('note.goToNotes')}</LinkButton>}
    >
      <p>{t('note.goneText')}</p>
    </EmptyState>
  )
}

interface OpenNoteProps {
  readonly session: NoteSession
  readonly isNew: boolean
  readonly box: number | null
}

function OpenNote({ session, isNew, box }: OpenNoteProps) {
  const { t } = useTranslation('notes')
  const title = useSessionState(session, (state) => state.title.trim())
  // The heading is for those who hear the page; the title that is seen is the one that is written in.
  const heading = usePageTitle(title || t(isNew ? 'new' : 'untitled'))
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title || t(isNew ? 'new' : 'untitled')}
      </h1>
      <NoteSheet
        session={session}
        look="page"
        focus={isNew ? 'title' : 'none'}
        box={box}
        head={<NoteMenu session={session} />}
      />
    </>
  )
}

/** What can be done with the whole note. */
function NoteMenu({ session }: { readonly session: NoteSession }) {
  const { t } = useTranslation('notes')
  const { trash, exportNotes } = useNoteActions()
  const openPanel = usePageState((state) => state.openPanel)
  const id = useSessionState(session, (state) => state.id)
  const isTrashed = useSessionState(session, (state) => state.isTrashed)
  const acts = {
    export: (): void => {
      if (id !== null) void exportNotes([id])
    },
    beside: (): void => {
      if (id === null) return
      openPanel(id)
      navigate(paths.briefings)
    },
    history: (): void => {
      if (id !== null) navigate(paths.noteHistory(id))
    },
    trash: (): void => {
      if (id !== null) void trash(id)
    },
  }
  const canAct = (): boolean => id !== null && !isTrashed

  useScreenCommands([
    {
      id: 'notes.exportThis',
      title: 'notes:commands.exportThis',
      group: 'do',
      keys: 'Mod+P',
      when: canAct,
      run: acts.export,
    },
    { id: 'notes.historyThis', title: 'notes:commands.historyThis', group: 'go', when: canAct, run: acts.history },
    { id: 'notes.trashThis', title: 'notes:commands.trashThis', group: 'do', when: canAct, run: acts.trash },
  ])

  if (id === null || isTrashed) return null
  return (
    <div className={styles.menu}>
      <Menu
        label={t('note.more')}
        trigger={<IconButton icon={MoreHorizontal} label={t('note.more')} tipPlacement="left" />}
        entries={[
          { id: 'export', label: t('note.export'), icon: Printer, keys: 'Mod+P' },
          { id: 'beside', label: t('note.beside'), icon: PanelRight },
          { id: 'history', label: t('note.history'), icon: History },
          { id: 'trash', label: t('note.toTrash'), icon: Trash2, look: 'danger' },
        ]}
        onAction={(act) => acts[act as keyof typeof acts]()}
      />
    </div>
  )
}
