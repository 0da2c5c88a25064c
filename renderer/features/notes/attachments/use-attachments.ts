import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../../app/call-error.tsx'
import { useFormat } from '../../../app/format.ts'
import { usePageState } from '../../../app/store-context.tsx'
import { useClient } from '../../../client/context.tsx'
import type { AttachmentPorts } from './ports.ts'
import { prepareFile } from './prepare-file.ts'

/** A file that is shown, and where it stood in the text when it was opened. */
export interface OpenedAttachment {
  readonly id: string
  readonly position: number
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))

/** What the files of a note need, which file is open, and what is to be read out. */
export const useAttachments = () => {
  const { t } = useTranslation('notes')
  const { call } = useClient()
  const format = useFormat()
  const notify = usePageState((state) => state.notify)
  const sentence = useErrorSentence()
  const [opened, setOpened] = useState<OpenedAttachment | null>(null)
  const [said, setSaid] = useState('')

  const picture = useCallback(
    async (id: string): Promise<Blob> => {
      const { base64, mediaType } = await call('attachments.read', { id, as: 'picture' })
      return new Blob([bytesOf(base64)], { type: mediaType })
    },
    [call],
  )

  const ports = useMemo(
    (): AttachmentPorts => ({
      add: async (file) => {
        try {
          const added = await call('attachments.add', await prepareFile(file))
          setSaid(t('attachment.added', { name: added.name }))
          return added
        } catch (error) {
          notify({ message: t('attachment.notAdded', { name: file.name, why: sentence(error) }), tone: 'error' })
          return null
        }
      },
      load: async (id) => (await call('attachments.list', { ids: [id] }))[0] ?? null,
      picture,
      open: (id, position) => setOpened({ id, position }),
      words: () => ({
        name: ({ label, isPicture, size }) => {
          const name = label || t('attachment.unnamed')
          return isPicture ? t('attachment.pictureLabel', { name }) : t('attachment.fileLabel', { name, size })
        },
        missing: t('attachment.missing'),
        size: format.bytes,
        adding: (name) => t('attachment.adding', { name }),
      }),
    }),
    [call, format, notify, picture, sentence, t],
  )
  return { ports, picture, opened, close: useCallback(() => setOpened(null), []), said }
}
