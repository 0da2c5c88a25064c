import type { Editor } from '@tiptap/core'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { completedAddress } from '../markdown/links.ts'
import styles from './link-dialog.module.css'

export interface LinkDialogProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** Puts the selected words under a link; without a selection, asks for the words too. */
const setLink = (editor: Editor, href: string, words: string): void => {
  const chain = editor.chain().focus().extendMarkRange('link')
  if (!editor.state.selection.empty || editor.isActive('link')) chain.setLink({ href }).run()
  else chain.insertContent({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] }).run()
}

/** Asks for the address of a link. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const form = useId()
  const isLink = editor.isActive('link')
  const needsWords = editor.state.selection.empty && !isLink
  const [address, setAddress] = useState(String(editor.getAttributes('link').href ?? ''))
  const [words, setWords] = useState('')
  const [isInvalid, setInvalid] = useState(false)

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const href = completedAddress(address)
    if (href === null) {
      setInvalid(true)
      return
    }
    onClose()
    setLink(editor, href, words.trim() || address.trim())
  }
  const remove = (): void => {
    onClose()
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
  }

  return (
    <Dialog
      title={t('link.title')}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          {isLink && <Button onPress={remove}>{t('link.remove')}</Button>}
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form={form}>
            {t('link.set')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('link.address')}
          description={t('link.hint')}
          value={address}
          onChange={(value) => {
            setAddress(value)
            setInvalid(false)
          }}
          autoFocus
          {...(isInvalid && { errorMessage: t('link.invalid') })}
        />
        {needsWords && <TextField label={t('link.text')} value={words} onChange={setWords} />}
      </form>
    </Dialog>
  )
}
