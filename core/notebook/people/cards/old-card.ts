import { invalidCards } from './lines.ts'

const CHARSETS = new Set(['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'])

const decoded = (value: string, charset: string): string => {
  if (!CHARSETS.has(charset)) throw invalidCards(`a card of vCard 2.1 is written in ${charset}, which is not read here`)
  const bytes: number[] = []
  for (const [piece, hex] of value.matchAll(/=([0-9A-Fa-f]{2})|[\s\S]/gu)) {
    if (hex !== undefined) bytes.push(Number.parseInt(hex, 16))
    else bytes.push(...new TextEncoder().encode(piece))
  }
  return new TextDecoder(charset).decode(Uint8Array.from(bytes))
}

/**
 * A line of vCard 2.1 as 3.0 has it: kinds such as `WORK` get their name, quoted-printable text is
 * decoded, and signs are escaped that mean themselves in 2.1. Errors: `cards-invalid` where it is
 * written in a way that nobody uses any more.
 */
export const newerLine = (line: string): string => {
  const colon = line.indexOf(':')
  const [name = '', ...parameters] = line.slice(0, colon).split(';')
  let [encoding, charset] = ['', 'utf-8']
  for (const parameter of parameters) {
    const [key = '', value = ''] = parameter.toLowerCase().split('=')
    if (key === 'encoding') encoding = value
    else if (key === 'charset') charset = value
    else if (value === '' && /^(?:quoted-printable|base64|8bit|7bit)$/.test(key)) encoding = key
  }
  if (encoding !== '' && !['quoted-printable', '8bit', '7bit'].includes(encoding))
    throw invalidCards(`a card of vCard 2.1 has a ${name} in ${encoding}, which is not read here`)
  const raw = line.slice(colon + 1)
  const value = encoding === 'quoted-printable' ? decoded(raw, charset) : raw
  return `${name}:${value
    .replace(/\\(?!;)/g, '\\\\')
    .replaceAll(',', '\\,')
    .replace(/\r\n?|\n/g, '\\n')}`
}
