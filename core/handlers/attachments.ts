import type { HandlersOf, Parts } from './rooms.ts'

export const attachmentHandlers = ({ desk, emit }: Parts): HandlersOf<'attachments'> => ({
  'attachments.add': (input) => {
    const { attachments, textReading } = desk.use()
    const added = attachments.add(input)
    emit('attachments.changed', { id: added.id })
    textReading.wake()
    return added
  },
  'attachments.list': ({ ids }) => desk.use().attachments.list(ids),
  'attachments.read': ({ id, as }) => desk.use().attachments.read(id, as),
})
