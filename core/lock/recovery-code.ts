import { createHash, randomBytes } from 'node:crypto'
import { base32crockford } from '@scure/base'

const SECRET_BYTES = 20
const CHECK_BYTES = 2

const checkOf = (secret: Uint8Array): Buffer => createHash('sha256').update(secret).digest().subarray(0, CHECK_BYTES)

/**
 * A new recovery code: 160 random bits and a checksum, in Crockford's base 32, nine groups of four.
 * @returns the secret, and the code to print
 */
export const makeRecoveryCode = (): { secret: Buffer; code: string } => {
  const secret = randomBytes(SECRET_BYTES)
  const symbols = base32crockford.encode(Buffer.concat([secret, checkOf(secret)]))
  return { secret, code: (symbols.match(/.{1,4}/g) ?? []).join('-') }
}

/** The secret of a code as somebody typed it; `null` when it was copied wrongly. Case, spaces and O, I, L are forgiven. */
export const readRecoveryCode = (code: string): Buffer | null => {
  const symbols = code
    .toUpperCase()
    .replace(/[\s\-–—]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  try {
    const bytes = Buffer.from(base32crockford.decode(symbols))
    const secret = bytes.subarray(0, SECRET_BYTES)
    return bytes.length === SECRET_BYTES + CHECK_BYTES && checkOf(secret).equals(bytes.subarray(SECRET_BYTES))
      ? secret
      : null
  } catch {
    return null
  }
}
