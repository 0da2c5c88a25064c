import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { KEY_BYTES } from '../store/cipher.ts'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { replaceFile } from '../store/write-file.ts'
import { type Cost, stretch } from './passphrase.ts'

const NONCE = 12
const TAG = 16

const sealed = { salt: z.base64(), nonce: z.base64(), sealed: z.base64() }

/** The key file, field by field: docs/notebook-files.md. */
export const KeyFile = z.strictObject({
  format: z.literal('valise-key/1'),
  /** The key as a passphrase opens it. The cost is bounded, so that a spoilt file cannot hold up the computer. */
  passphrase: z
    .strictObject({
      kdf: z.literal('argon2id'),
      memoryKiB: z.int().min(8).max(1_048_576),
      iterations: z.int().min(1).max(1_000),
      parallelism: z.int().min(1).max(16),
      ...sealed,
    })
    .optional(),
  /** The key as the recovery code opens it. */
  recovery: z.strictObject({ kdf: z.literal('hkdf-sha256'), ...sealed }).optional(),
  /** The key as the operating system's store gives it back to whoever is signed in. */
  system: z.strictObject({ sealed: z.base64() }).optional(),
  /** A change under way. Turning the lock off gives the key up first, so that it can be finished without a secret. */
  moving: z
    .union([z.strictObject({ to: z.literal('locked') }), z.strictObject({ to: z.literal('plain'), key: z.base64() })])
    .optional(),
})
export type KeyFile = z.infer<typeof KeyFile>

type Purpose = 'passphrase' | 'recovery'

const aad = (purpose: Purpose): Buffer => Buffer.from(`valise-key/1 ${purpose}`)

const seal = (wrapping: Uint8Array, purpose: Purpose, key: Uint8Array): { nonce: string; sealed: string } => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: TAG }).setAAD(aad(purpose))
  const bytes = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { nonce: nonce.toString('base64'), sealed: bytes.toString('base64') }
}

/** The key, or `null` where it was wrapped with something else. */
const open = (wrapping: Uint8Array, purpose: Purpose, wrap: { nonce: string; sealed: string }): Buffer | null => {
  try {
    const bytes = Buffer.from(wrap.sealed, 'base64')
    const nonce = Buffer.from(wrap.nonce, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', wrapping, nonce, { authTagLength: TAG }).setAAD(aad(purpose))
    decipher.setAuthTag(bytes.subarray(-TAG))
    const key = Buffer.concat([decipher.update(bytes.subarray(0, -TAG)), decipher.final()])
    return key.length === KEY_BYTES ? key : null
  } catch {
    return null
  }
}

const usingUp = <Result>(wrapping: Buffer, work: (wrapping: Buffer) => Result): Result => {
  try {
    return work(wrapping)
  } finally {
    wrapping.fill(0)
  }
}

// The code is random already: it needs no stretching.
const recoveryKey = (secret: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'valise recovery 1', KEY_BYTES))

/** Wraps the notebook's key with a passphrase. */
export const wrapWithPassphrase = async (
  key: Uint8Array,
  passphrase: string,
  cost: Cost,
): Promise<NonNullable<KeyFile['passphrase']>> => {
  const salt = randomBytes(16)
  const wrapping = await stretch(passphrase, salt, cost)
  return usingUp(wrapping, () => ({
    kdf: 'argon2id',
    ...cost,
    salt: salt.toString('base64'),
    ...seal(wrapping, 'passphrase', key),
  }))
}

/** The notebook's key, or `null` when it is another passphrase. */
export const unwrapWithPassphrase = async (
  wrap: NonNullable<KeyFile['passphrase']>,
  passphrase: string,
): Promise<Buffer | null> =>
  usingUp(await stretch(passphrase, Buffer.from(wrap.salt, 'base64'), wrap), (wrapping) =>
    open(wrapping, 'passphrase', wrap),
  )

/** Wraps the notebook's key with the secret of a recovery code. */
export const wrapWithRecovery = (key: Uint8Array, secret: Uint8Array): NonNullable<KeyFile['recovery']> => {
  const salt = randomBytes(16)
  return usingUp(recoveryKey(secret, salt), (wrapping) => ({
    kdf: 'hkdf-sha256',
    salt: salt.toString('base64'),
    ...seal(wrapping, 'recovery', key),
  }))
}

/** The notebook's key, or `null` when it is the code of another one. */
export const unwrapWithRecovery = (wrap: NonNullable<KeyFile['recovery']>, secret: Uint8Array): Buffer | null =>
  usingUp(recoveryKey(secret, Buffer.from(wrap.salt, 'base64')), (wrapping) => open(wrapping, 'recovery', wrap))

/** The key file of a data folder; `null` where there is none, or none that can be read. */
export const readKeyFile = (path: string): KeyFile | null => {
  try {
    return KeyFile.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** Writes the key file whole. */
export const writeKeyFile = (path: string, keyFile: KeyFile): void =>
  inDataFolder(() => replaceFile(path, `${JSON.stringify(keyFile, null, 2)}\n`))
