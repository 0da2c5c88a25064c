import { z } from 'zod'
import { MAX_MESSAGE_BYTES } from '../shared/contract/index.ts'
import { safeFileName } from '../shared/text/file-name.ts'

/** The kinds of file the page may offer to save, with their endings. */
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
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
} as const
type MediaType = keyof typeof endings

/** Other endings of the same kinds. */
const others: Readonly<Partial<Record<MediaType, string>>> = { 'image/jpeg': 'jpeg', 'image/tiff': 'tif' }

/** A file that was attached to a note and goes out as it came: with its own ending, and never as a program. */
const ANY_FILE = 'application/octet-stream'
const OWN_ENDING = /\.([a-z0-9]{1,12})$/i
/** What starts something when it is opened, on one system or another. */
const STARTS = new Set(
  'app appimage bash bat chm cmd com command cpl csh deb desktop dmg exe gadget hta htm html img inf ins iso jar js jse ksh lnk mht mhtml mjs msc msi msix msp pif pkg ps1 psm1 py reg rpm run scf scr sh svg tool url vb vbe vbs wsf wsh xhtml xml zsh'.split(
    ' ',
  ),
)

const SaveRequest = z.strictObject({
  fileName: z.string().max(500),
  mediaType: z.enum([...(Object.keys(endings) as MediaType[]), ANY_FILE]),
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
  const bytes = Buffer.from(base64, 'base64')
  const own = (OWN_ENDING.exec(fileName)?.[1] ?? '').toLowerCase()
  const keepsOwn = mediaType === ANY_FILE ? own !== '' && !STARTS.has(own) : others[mediaType] === own
  const ending = keepsOwn ? own : mediaType === ANY_FILE ? 'bin' : endings[mediaType]
  const stem = own === ending ? fileName.slice(0, -ending.length - 1) : fileName
  return { fileName: safeFileName(stem, 'Valise', ending), ending, bytes }
}

const Accept = z.array(z.string().regex(/^\.[a-z0-9]{1,12}$/i)).max(10)

/** File endings without their dots, from a list such as `['.valise', '.json']`. Media types are no help to a dialog. */
export const readAccept = (input: unknown): string[] => Accept.parse(input).map((ending) => ending.slice(1))

/** A number for the icon. */
export const readBadge = (input: unknown): number => z.int().min(0).max(9_999).parse(input)
