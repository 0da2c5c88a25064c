import type { Command, Editor } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attachment } from '../../../../shared/model/attachment.ts'
import { CallError, useErrorSentence } from '../../../app/call-error.tsx'
import { useFormat } from '../../../app/format.ts'
import { usePageState } from '../../../app/store-context.tsx'
import { useClient } from '../../../client/context.tsx'
import { useCall } from '../../../client/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import styles from './attachment-dialog.module.css'
import type { OpenedAttachment } from './use-attachments.ts'

export interface AttachmentDialogProps {
  readonly editor: Editor
  readonly opened: OpenedAttachment
  readonly picture: (id: string) => Promise<Blob>
  readonly onClose: () => void
}

/** Where a file stands now: where it was opened, or wherever else the text has it. */
const find = (doc: Node, { id, position }: OpenedAttachment): number | null => {
  const isIt = (node: Node | null): boolean => node?.type.name === 'attachment' && node.attrs.id === id
  if (position < doc.content.size && isIt(doc.nodeAt(position))) return position
  let found: number | null = null
  doc.descendants((node, at) => {
    if (found === null && isIt(node)) found = at
  })
  return found
}

/** What follows is a step of its own for undo, however quickly it came after another one. */
const apart: Command = ({ tr }) => {
  closeHistory(tr)
  return true
}

/** One attached file: what it is, the words for it, and the ways out of the note. */
export function AttachmentDialog({ editor, opened, picture, onClose }: AttachmentDialogProps) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const { call, native } = useClient()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  const form = useId()
  const { data, error } = useCall('attachments.list', { ids: [opened.id] })
  const known = data?.[0] ?? null
  const at = find(editor.state.doc, opened)
  const node = at === null ? null : editor.state.doc.nodeAt(at)
  const isPicture = node?.attrs.isPicture === true
  const [label, setLabel] = useState(String(node?.attrs.label ?? ''))
  const canChange = editor.isEditable && node !== null
  const title = isPicture ? t('attachment.picture') : known?.name || label || t('attachment.unnamed')

  const save = async (): Promise<void> => {
    try {
      await native.saveFile(await call('attachments.read', { id: opened.id }))
    } catch (failure) {
      notify({ message: sentence(failure), tone: 'error' })
    }
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onClose()
    const place = find(editor.state.doc, opened)
    if (place === null || !canChange) return
    editor.commands.command(({ tr }) => {
      tr.setNodeAttribute(place, 'label', label.replace(/\s+/g, ' ').trim())
      return true
    })
    editor.commands.focus()
  }
  const remove = (): void => {
    onClose()
    const place = find(editor.state.doc, opened)
    const gone = place === null ? null : editor.state.doc.nodeAt(place)
    if (place === null || !gone) return
    editor
      .chain()
      .focus()
      .command(apart)
      .deleteRange({ from: place, to: place + gone.nodeSize })
      .run()
    notify({
      message: t('attachment.removed', { name: known?.name || label || t('attachment.unnamed') }),
      action: {
        label: t('attachment.undo'),
        run: () =>
          editor
            .chain()
            .focus()
            .command(apart)
            .insertContentAt(Math.min(place, editor.state.doc.content.size), gone.toJSON())
            .run(),
      },
    })
  }

  return (
    <Dialog
      title={title}
      size={isPicture ? 'large' : 'normal'}
      isOpen
      onClose={onClose}
      actions={
        <>
          {canChange && (
            <Button look="danger" onPress={remove}>
              {t('attachment.remove')}
            </Button>
          )}
          <Button isDisabled={!known || known.isMissing} onPress={() => void save()}>
            {t('attachment.save')}
          </Button>
          {isPicture && canChange ? (
            <Button look="primary" type="submit" form={form}>
              {t('attachment.done')}
            </Button>
          ) : (
            <Button look="primary" onPress={onClose}>
              {common('close')}
            </Button>
          )}
        </>
      }
    >
      {error && <CallError error={error} title={t('attachment.failed')} heading="p" />}
      {!data && !error && <Loading />}
      {data && (
        <div className={styles.content}>
          {known?.picture && !known.isMissing && <Preview id={opened.id} label={label} picture={picture} />}
          {isPicture && (
            <form id={form} onSubmit={submit} noValidate>
              <TextField
                label={t('attachment.description')}
                description={t('attachment.descriptionHint')}
                value={label}
                onChange={setLabel}
                isReadOnly={!canChange}
                maxLength={500}
              />
            </form>
          )}
          {known ? <Facts file={known} /> : <p className={styles.missing}>{t('attachment.unknown')}</p>}
        </div>
      )}
    </Dialog>
  )
}

function Facts({ file }: { readonly file: Attachment }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const { name, bytes, picture, addedAt, isMissing, text } = file
  const size = picture
    ? `${format.bytes(bytes)} · ${t('attachment.pixels', {
        width: format.number(picture.width),
        height: format.number(picture.height),
      })}`
    : format.bytes(bytes)
  return (
    <>
      {isMissing && <p className={styles.missing}>{t('attachment.missingText')}</p>}
      <dl className={styles.facts}>
        <dt>{t('attachment.name')}</dt>
        <dd translate="no">{name}</dd>
        <dt>{t('attachment.size')}</dt>
        <dd>{size}</dd>
        <dt>{t('attachment.addedOn')}</dt>
        <dd>{format.dateTime(addedAt)}</dd>
        {text !== 'none' && (
          <>
            <dt>{t('attachment.search')}</dt>
            <dd>{t(`attachment.text.${text}`)}</dd>
          </>
        )}
      </dl>
      {picture && <p className={styles.hint}>{t('attachment.leaves')}</p>}
    </>
  )
}

function Preview({
  id,
  label,
  picture,
}: {
  readonly id: string
  readonly label: string
  readonly picture: (id: string) => Promise<Blob>
}) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isGone = false
    picture(id).then(
      (blob) => {
        if (isGone) return
        made = URL.createObjectURL(blob)
        setAddress(made)
      },
      // The facts below say what is wrong.
      () => {},
    )
    return () => {
      isGone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [id, picture])
  return address === null ? (
    <div className={styles.place} />
  ) : (
    <img className={styles.shown} src={address} alt={label} />
  )
}
