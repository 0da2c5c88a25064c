/** Where bytes stand at the beginning of a file, and what they make it. ISO and vendors' own specifications. */
const SIGNATURES: readonly { readonly type: string; readonly at?: number; readonly bytes: string }[] = [
  { type: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { type: 'image/gif', bytes: 'GIF87a' },
  { type: 'image/gif', bytes: 'GIF89a' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/bmp', bytes: 'BM' },
  { type: 'image/tiff', bytes: 'II*\0' },
  { type: 'image/tiff', bytes: 'MM\0*' },
  { type: 'application/zip', bytes: 'PK\x03\x04' },
]

/** Brands of files that begin with a box `ftyp` (ISO 14496-12): pictures among films. */
const BRANDS: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  avis: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
}

/** PDF readers look for the mark in the first kilobyte. */
const PDF_WITHIN = 1_024
/** How much of a text is looked at. */
const TEXT_WITHIN = 4_096

const textTypeOf = (beginning: Buffer): string | null => {
  let text: string
  try {
    // A character that is cut off at the end is no reason to refuse: `stream` waits for the rest.
    text = new TextDecoder('utf-8', { fatal: true }).decode(beginning, { stream: true })
  } catch {
    return null
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no text holds
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return null
  if (/<svg[\s>]/i.test(text)) return 'image/svg+xml'
  if (/^\s*(?:<!doctype html|<html|<head|<body|<script)/i.test(text)) return 'text/html'
  return 'text/plain'
}

/**
 * What a file is, from its first bytes; its name is never asked. Few kinds matter here: pictures, which
 * the page shows if it can decode them, and PDF, whose text is read. Anything else is only kept and saved.
 */
export const mediaTypeOf = (bytes: Uint8Array): string => {
  const beginning = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, TEXT_WITHIN))
  const at = (start: number, length: number): string => beginning.toString('latin1', start, start + length)
  const found = SIGNATURES.find(({ at: start = 0, bytes: mark }) => at(start, mark.length) === mark)
  if (found) return found.type === 'image/webp' && at(0, 4) !== 'RIFF' ? 'application/octet-stream' : found.type
  if (at(4, 4) === 'ftyp') return BRANDS[at(8, 4)] ?? 'application/octet-stream'
  if (at(0, PDF_WITHIN).includes('%PDF-')) return 'application/pdf'
  return textTypeOf(beginning) ?? 'application/octet-stream'
}
