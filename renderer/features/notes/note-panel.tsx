import { ChevronDown, Maximize2, Plus } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { navigate } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Menu } from '../../ui/menu.tsx'
import { NEW } from './new-note.ts'
import styles from './note-panel.module.css'
import type { NoteSession } from './note-session.ts'
import { NoteSheet } from './note-sheet.tsx'
import { usePanelNote } from './panel-note.ts'
import { useNoteSession } from './use-note-session.ts'
import { useSessionState } from './use-session-state.ts'

/** How many notes the panel offers; all others are one step further, in Notes. */
const RECENT = 12

/** The notebook beside the page: one note, and the way to another. */
export function NotePanel() {
  const { t } = useTranslation('notes')
  const [id, show] = usePanelNote()
  const { session, error, retry } = useNoteSession(id, show)
  const isGone = error instanceof ValiseError && error.code === 'not-found'

  // The note that was here last is no more: the panel is for writing, so it begins another.
  useEffect(() => {
    if (isGone) show(NEW)
  }, [isGone, show])

  if (error && !isGone) return <CallError error={error} title={t('failed')} onRetry={retry} heading="h2" />
  if (!session) return <Loading />
  return (
    <div className={styles.panel}>
      <NoteSheet
        key={session.key}
        session={session}
        look="panel"
        focus={id === NEW ? 'title' : 'text'}
        head={<PanelHead session={session} onShow={show} />}
      />
    </div>
  )
}

export default NotePanel

interface PanelHeadProps {
  readonly session: NoteSession
  readonly onShow: (id: string) => void
}

function PanelHead({ session, onShow }: PanelHeadProps) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const id = useSessionState(session, (state) => state.id)
  const updatedAt = useSessionState(session, (state) => state.updatedAt)
  const { data } = useCall('notes.list', { offset: 0, limit: RECENT })
  const others = (data?.notes ?? []).filter((note) => note.id !== id)
  return (
    <div className={styles.head}>
      <span className={styles.day}>{updatedAt === null ? t('new') : format.day(updatedAt)}</span>
      {others.length > 0 && (
        <Menu
          label={t('panel.recent')}
          trigger={<IconButton icon={ChevronDown} size="small" label={t('panel.choose')} />}
          entries={others.map((note) => ({ id: note.id, label: note.title.trim() || note.excerpt || t('untitled') }))}
          onAction={onShow}
        />
      )}
      {id !== null && (
        <>
          <IconButton icon={Plus} size="small" label={t('new')} onPress={() => onShow(NEW)} />
          <IconButton icon={Maximize2} size="small" label={t('panel.open')} onPress={() => navigate(paths.note(id))} />
        </>
      )}
    </div>
  )
}
