import { ValiseError } from '../../../../shared/contract/errors.ts'
import type { InputOf } from '../../../../shared/contract/index.ts'
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENT_NAME } from '../../../../shared/model/attachment-limits.ts'
import { resample } from './resample.ts'

const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })

/** A name that is too long loses its middle, not its ending. */
const shortened = (name: string): string =>
  name.length <= MAX_ATTACHMENT_NAME ? name : `${name.slice(0, MAX_ATTACHMENT_NAME - 21)}…${name.slice(-20)}`

/**
 * A file as the core takes it, with its re-sampled copy if it is a picture.
 * Errors: `attachment-empty`, `attachment-too-large`, `attachment-unreadable`.
 */
export const prepareFile = async (file: File): Promise<InputOf<'attachments.add'>> => {
  const { name, size } = file
  const refusal = (code: 'attachment-empty' | 'attachment-too-large' | 'attachment-unreadable') =>
    new ValiseError(code, `“${name}” was not attached.`, { name, bytes: size, most: MAX_ATTACHMENT_BYTES })
  if (size > MAX_ATTACHMENT_BYTES) throw refusal('attachment-too-large')
  let base64: string
  try {
    base64 = await base64Of(file)
  } catch {
    // A folder, or a file that went away or may not be read.
    throw refusal('attachment-unreadable')
  }
  if (base64 === '') throw refusal('attachment-empty')
  const copy = await resample(file)
  return {
    name: shortened(name.toWellFormed()) || 'file',
    base64,
    picture: copy && { base64: await base64Of(copy.jpeg), width: copy.width, height: copy.height },
  }
}

/** Lets the person pick files; none when she changed her mind. */
export const pickFiles = (): Promise<File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = true
    input.addEventListener('cancel', () => resolve([]))
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.click()
  })
