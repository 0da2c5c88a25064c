import { createHash } from 'node:crypto'
import serialize from 'canonicalize'

/** The canonical JSON (RFC 8785) of a plain value: one spelling for one meaning. */
export const canonicalJson = (value: unknown): string => {
  const text = serialize(value)
  if (text === undefined) throw new TypeError('only JSON values have a canonical form')
  return text
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
