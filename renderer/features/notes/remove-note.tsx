import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { navigate } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Removes a note in the trash for good, after a question. */
export function RemoveNote({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation('notes')
  const sentence = useErrorSentence()
  const act = useAct('notes.remove')
  const [isAsking, setAsking] = useState(false)
  const name = title.trim() || t('untitled')
  return (
    <>
      <Button size="small" look="danger" onPress={() => setAsking(true)}>
        {t('remove.start')}
      </Button>
      <Dialog
        title={t('remove.title')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        size="small"
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('remove.keep')}</Button>
            <Button
              look="danger"
              isDisabled={act.isPending}
              onPress={() => act.mutate({ id }, { onSuccess: () => navigate(paths.trash) })}
            >
              {t('remove.start')}
            </Button>
          </>
        }
      >
        <p>{t('remove.text', { title: name })}</p>
        {act.error && <p role="alert">{sentence(act.error)}</p>}
      </Dialog>
    </>
  )
}
