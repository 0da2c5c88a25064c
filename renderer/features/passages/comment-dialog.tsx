import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { MAX_COMMENT } from '../../../shared/model/passage-limits.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useClient } from '../../client/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { SaveState } from '../notes/save-queue.ts'
import styles from './comment-dialog.module.css'
import { createCommentSaver } from './save-comment.ts'

export interface CommentDialogProps {
  readonly passage: PlacedPassage
  readonly onClose: () => void
}

/** The comment on a passage. Saved while one writes, so that closing it in any way loses nothing. */
export function CommentDialog({ passage, onClose }: CommentDialogProps) {
  const { t } = useTranslation('passages')
  const { t: common } = useTranslation('common')
  const client = useClient()
  const [text, setText] = useState(passage.comment)
  const [state, setState] = useState<SaveState>({ kind: 'idle' })
  const [saver] = useState(() => createCommentSaver(client, passage, setState, setText))

  useEffect(() => {
    const stop = client.native.onClosing(async () => {
      if (!(await saver.flush())) throw new Error('A comment is not on disk yet.')
    })
    // Whatever takes the dialog away, a change of page or of language, its last words are saved.
    return () => {
      stop()
      void saver.flush()
    }
  }, [client, saver])

  const write = (comment: string): void => {
    setText(comment)
    saver.change(comment)
  }
  const close = async (): Promise<void> => {
    if (await saver.flush()) onClose()
  }
  const quote = passage.selector[0].exact
  return (
    <Dialog
      title={t('comment.title')}
      isOpen
      onClose={() => void close()}
      actions={
        <>
          <SaveLine state={state} />
          <Button look="primary" onPress={() => void close()}>
            {common('done')}
          </Button>
        </>
      }
    >
      <blockquote className={styles.quote} lang={passage.language}>
        {quote.replaceAll('\n', ' · ')}
      </blockquote>
      <TextField label={t('comment.label')} rows={6} autoFocus value={text} maxLength={MAX_COMMENT} onChange={write} />
    </Dialog>
  )
}

function SaveLine({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation('passages')
  const format = useFormat()
  const sentence = useErrorSentence()
  if (state.kind === 'failed') {
    return (
      <p className={styles.failed} role="alert">
        {t('comment.failed', { reason: sentence(state.error) })}
      </p>
    )
  }
  return (
    <p className={styles.saved} role="status">
      {state.kind === 'saved' && t('comment.saved', { time: format.time(state.at) })}
    </p>
  )
}
