import { extname } from 'node:path'
import { z } from 'zod'
import { MAX_MESSAGE_BYTES } from '../shared/contract/index.ts'
import { safeFileName } from '../shared/text/file-name.ts'

/** The kinds of file the page may offer to save, with their endings. A program is none of them. */
const endings = {
  'application/pdf': 'pdf',
  'application/json': 'json',
  'application/zip': 'zip',
  'text/markdown': 'md',
  'text/plain': 'txt',
  'text/vcard': 'vcf',
  'text/calendar': 'ics',
  'application/x-valise-notebook': 'valisebook',
  'text/csv': 'csv',
} as const
type MediaType = keyof typeof endings

const SaveRequest = z.strictObject({
  fileName: z.string().max(500),
  mediaType: z.enum(Object.keys(endings) as [MediaType, ...MediaType[]]),
  base64: z.base64().max(MAX_MESSAGE_BYTES),
})

/** A file to save, checked. */
export interface FileToSave {
  /** Safe on every system, and with the ending of its kind whatever the page called it. */
  readonly fileName: string
  readonly ending: string
  readonly bytes: Uint8Array
}

/** Throws when the page asks for something else than a file of a known kind. */
export const readSaveRequest = (input: unknown): FileToSave => {
  const { fileName, mediaType, base64 } = SaveRequest.parse(input)
  const ending = endings[mediaType]
  const stem = extname(fileName).toLowerCase() === `.${ending}` ? fileName.slice(0, -ending.length - 1) : fileName
  return { fileName: safeFileName(stem, 'Valise', ending), ending, bytes: Buffer.from(base64, 'base64') }
}

const Accept = z.array(z.string().regex(/^\.[a-z0-9]{1,12}$/i)).max(10)

/** File endings without their dots, from a list such as `['.valise', '.json']`. Media types are no help to a dialog. */
export const readAccept = (input: unknown): string[] => Accept.parse(input).map((ending) => ending.slice(1))

/** A number for the icon. */
export const readBadge = (input: unknown): number => z.int().min(0).max(9_999).parse(input)
