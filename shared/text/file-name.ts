// Windows refuses these characters, these names whatever their extension, and a trailing dot or
// space (Microsoft, "Naming Files, Paths, and Namespaces"). Control characters include U+007F.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Longest file name in UTF-8 bytes, leaving room for a counter and an extension below the usual 255. */
const MAX_BYTES = 180

const utf8Length = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

const cut = (text: string): string => {
  let bytes = 0
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += utf8Length(segment)
    if (bytes > MAX_BYTES) break
    kept += segment
  }
  return kept
}

/** A text without what file names refuse; empty where nothing is left. */
const cleaned = (text: string): string =>
  cut(text.normalize('NFC').toWellFormed().replace(REFUSED, ' ').replace(/\s+/g, ' ').trim())
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')

/** The ending of a file's own name: a dot and a few letters or digits. */
const ENDING = /\.[A-Za-z0-9]{1,12}$/

/**
 * A file's own name as Windows, macOS and Linux accept it, with its ending.
 * @param fallback used where nothing is left of what stands before the ending
 */
export const safeName = (name: string, fallback: string): string => {
  const ending = ENDING.exec(name.trim())?.[0] ?? ''
  const stem = cleaned(ending === '' ? name : name.trim().slice(0, -ending.length)) || fallback
  return `${RESERVED.test(stem) ? '_' : ''}${stem}${ending}`
}

/**
 * A file name that Windows, macOS and Linux accept, made from any text.
 * @param fallback used where nothing is left of the text
 * @param extension without the dot
 */
export const safeFileName = (text: string, fallback: string, extension: string): string => {
  const kept = cleaned(text)
  const stem = kept === '' ? fallback : RESERVED.test(kept) ? `_${kept}` : kept
  return `${stem}.${extension}`
}
