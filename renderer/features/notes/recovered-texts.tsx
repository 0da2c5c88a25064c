import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recovery } from '../../../shared/contract/notes.ts'
import { navigate } from '../../app/hash-location.ts'
import { useLanguage } from '../../app/language.ts'
import { paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useNoteSessions } from './use-note-session.ts'

const RecoveredDialog = lazy(() => import('./recovered-dialog.tsx'))

const isNothing = ({ recovered, waiting, unreadable }: Recovery): boolean =>
  recovered.length === 0 && waiting === 0 && unreadable === 0

/**
 * Brings back what could not be saved before, as soon as the notebook is open, and says what came; says,
 * too, when a note is left that is not on disk.
 * Nothing is asked while it is locked: the journal is locked with it.
 */
export function RecoveredTexts() {
  const { call } = useClient()
  const language = useLanguage()
  const isOpen = usePageState(({ lock }) => lock.state === 'open' || lock.state === 'plain')
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const sessions = useNoteSessions()
  const notify = usePageState((state) => state.notify)
  const [recovery, setRecovery] = useState<Recovery | null>(null)

  const bringBack = useCallback(async (): Promise<void> => {
    try {
      const found = await call('notes.recover', { language })
      // What an earlier try brought back stays in sight.
      setRecovery((before) =>
        before === null && isNothing(found)
          ? null
          : { ...found, recovered: [...(before?.recovered ?? []), ...found.recovered] },
      )
    } catch {
      // The core does not answer; the page says so itself, and the journal stays as it is.
    }
  }, [call, language])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another language is no other start
  useEffect(() => {
    if (isOpen) void bringBack()
  }, [isOpen])

  useEffect(
    () =>
      sessions.onLeftUnsaved((session) => {
        const { id, title } = session.store.getState()
        notify({
          message: t('save.left', { title: title.trim() || t('untitled') }),
          tone: 'error',
          ...(id !== null && { action: { label: common('open'), run: () => navigate(paths.note(id)) } }),
        })
      }),
    [sessions, notify, t, common],
  )

  if (recovery === null) return null
  return (
    <Suspense>
      <RecoveredDialog recovery={recovery} onRetry={() => void bringBack()} onClose={() => setRecovery(null)} />
    </Suspense>
  )
}
