import { createHash } from 'node:crypto'
import { ValiseError } from '../../../shared/contract/errors.ts'
import { MAX_ATTACHMENT_BYTES, MAX_PICTURE_BYTES } from '../../../shared/model/attachment-limits.ts'
import { mediaTypeOf } from './media-type.ts'

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const bad = (where: string, message: string): ValiseError =>
  new ValiseError('bad-input', `attachments.add was asked with something it does not understand: ${where} ${message}`, {
    name: 'attachments.add',
    problems: [{ where, message }],
  })

/** Bytes out of base64. Node leaves out what is none; here that is refused. */
const decoded = (base64: string, where: string): Buffer => {
  const bytes = Buffer.from(base64, 'base64')
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0
  if (base64.length % 4 !== 0 || bytes.length !== (base64.length / 4) * 3 - padding) throw bad(where, 'is not base64')
  return bytes
}

const tooLarge = (name: string, bytes: number): ValiseError =>
  new ValiseError(
    'attachment-too-large',
    `“${name}” is larger than ${MAX_ATTACHMENT_BYTES} bytes, so it was not attached. Nothing was changed: attach a smaller copy of it.`,
    { name, bytes, most: MAX_ATTACHMENT_BYTES },
  )

/** The bytes of a file to attach. Errors: `attachment-empty`, `attachment-too-large`, `bad-input`. */
export const fileBytes = (name: string, base64: string): Buffer => {
  if (base64 === '') {
    throw new ValiseError(
      'attachment-empty',
      `“${name}” is empty, so it was not attached. Nothing was changed: check the file and attach it again.`,
      { name },
    )
  }
  // What is far too large is told before its bytes are made: four letters are three bytes, of which two may be padding.
  const size = Math.floor((base64.length * 3) / 4)
  if (size > MAX_ATTACHMENT_BYTES + 2) throw tooLarge(name, size)
  const bytes = decoded(base64, 'base64')
  if (bytes.length > MAX_ATTACHMENT_BYTES) throw tooLarge(name, bytes.length)
  return bytes
}

/** The bytes of a picture's re-sampled copy. Error: `bad-input` for anything but a JPEG of a sensible size. */
export const pictureBytes = (base64: string): Buffer => {
  const bytes = decoded(base64, 'picture.base64')
  if (bytes.length > MAX_PICTURE_BYTES) throw bad('picture.base64', `is larger than ${MAX_PICTURE_BYTES} bytes`)
  if (mediaTypeOf(bytes) !== 'image/jpeg') throw bad('picture.base64', 'is not a JPEG')
  return bytes
}
