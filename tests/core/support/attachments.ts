import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import type { Call } from '../../../shared/contract/index.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'

/** A photo of 80 by 60 pixels, lying on its side (EXIF orientation 6), that says where it was taken. */
export const photo = readFileSync(fileURLToPath(new URL('../../fixtures/photo-with-place.jpg', import.meta.url)))

/** Stands in the photo beside its pixels. */
export const inPhoto = 'Planted Camera'

/** A real PNG in one colour. */
export const png = (width: number, height: number, colour = 'teal'): Buffer =>
  new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/></svg>`,
  )
    .render()
    .asPng()

/** A real PDF with a text in it, made of a note. The note stays in the trash. */
export const pdfWith = async (call: Call, text: string): Promise<Buffer> => {
  const { id } = await call('notes.create', { title: 'Offer', body: text })
  const { base64 } = await call('export.pdf', { notes: [id], language: 'en', paper: 'letter' })
  await call('notes.trash', { id })
  return Buffer.from(base64, 'base64')
}

/** Attaches bytes. */
export const attach = (
  call: Call,
  name: string,
  bytes: Uint8Array,
  copy: Uint8Array | null = null,
): Promise<Attachment> =>
  call('attachments.add', {
    name,
    base64: Buffer.from(bytes).toString('base64'),
    picture: copy && { base64: Buffer.from(copy).toString('base64'), width: 60, height: 80 },
  })

/** How a note names an attached file. */
export const reference = ({ id, name, picture }: Attachment): string =>
  `${picture ? '!' : ''}[${name}](attachment:${id})`
