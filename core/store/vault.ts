import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { ValiseError } from '../../shared/contract/errors.ts'
import { KEY_BYTES } from './cipher.ts'
import { inDataFolder } from './sqlite-errors.ts'
import { replaceFile } from './write-file.ts'

/**
 * What the notebook keeps beside its database: in files of one folder, encrypted with the notebook's
 * key where it has one and as they are where it has none. Whoever keeps something there uses `write`
 * and `read` and need not know which. It exists only while the notebook is open; turning the lock on
 * or off moves every file of the folder over.
 *
 * A name is a path of lower-case words, such as `attachments/0b1c….pdf`; it must not tell anything of
 * the content, because names are not encrypted.
 */
export interface Vault {
  /** Whether what is written now is encrypted. */
  readonly encrypted: boolean
  /** The key of the database and of its backups; `null` where nothing is encrypted. Never kept elsewhere. */
  readonly databaseKey: Uint8Array | null
  /** Bytes as they are kept under a name: a version byte, then the bytes themselves or their encryption. */
  seal(name: string, bytes: Uint8Array): Buffer
  /** The bytes that were sealed under this very name. Error: `store-damaged`. */
  open(name: string, sealed: Uint8Array): Buffer
  /** Keeps bytes under a name, in place of what was there: on disk when it returns. Errors: as of any write. */
  write(name: string, bytes: Uint8Array): void
  /** Errors: `not-found`, `store-damaged`. */
  read(name: string): Buffer
  /** Forgets a name; one that is not there is no error. */
  remove(name: string): void
  /** When a name was last written, in milliseconds since 1970; `null` where there is none. */
  changedAt(name: string): number | null
  /** Every name there is, in order. */
  names(): string[]
  /** Overwrites the keys. Nothing can be opened afterwards. */
  close(): void
}

/** The first byte of a kept file: what follows are the bytes themselves, or nonce, ciphertext and tag. */
const AS_IT_IS = 0
const AES_256_GCM = 1

const NONCE = 12
const TAG = 16

const NAME = /^[a-z0-9][a-z0-9._-]{0,120}(?:\/[a-z0-9][a-z0-9._-]{0,120}){0,3}$/
/** How a write that was cut off ends; never a name. */
const UNFINISHED = '.new'

const checkName = (name: string): void => {
  if (!NAME.test(name) || name.endsWith(UNFINISHED)) throw new Error(`not a name for the vault: ${name.slice(0, 50)}`)
}

/** A key for one purpose, from which neither the notebook's key nor another one can be found. */
export const deriveKey = (key: Uint8Array, purpose: 'database' | 'files'): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `valise ${purpose} 1`, KEY_BYTES))

const damaged = (name: string): ValiseError =>
  new ValiseError(
    'store-damaged',
    `What is kept as ${name} is damaged or does not belong to this notebook. Nothing was changed; bring back a backup.`,
    { name },
  )

const encrypt = (key: Uint8Array, name: string, bytes: Uint8Array): Buffer => {
  // Random nonces are safe for 2^32 files under one key.
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(name))
  return Buffer.concat([Buffer.of(AES_256_GCM), nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

const decrypt = (key: Uint8Array, name: string, sealed: Buffer): Buffer => {
  const nonce = sealed.subarray(1, 1 + NONCE)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(name))
  decipher.setAuthTag(sealed.subarray(-TAG))
  return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, -TAG)), decipher.final()])
}

/**
 * Opens the vault of a notebook.
 * @param directory where its files lie; made when something is first written
 * @param key the notebook's key, 32 bytes, copied; `null` where the notebook is not encrypted
 */
export const openVault = (directory: string, key: Uint8Array | null): Vault => {
  const databaseKey = key && deriveKey(key, 'database')
  const fileKey = key && deriveKey(key, 'files')
  let closed = false

  const pathOf = (name: string): string => {
    checkName(name)
    return join(directory, name)
  }
  const refuseClosed = (): void => {
    if (closed) throw new Error('the vault is closed')
  }
  const vault: Vault = {
    encrypted: fileKey !== null,
    databaseKey,
    seal: (name, bytes) => {
      refuseClosed()
      checkName(name)
      return fileKey ? encrypt(fileKey, name, bytes) : Buffer.concat([Buffer.of(AS_IT_IS), bytes])
    },
    open: (name, sealed) => {
      refuseClosed()
      const kept = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      // Something unencrypted in an encrypted vault was put there by somebody else.
      if (kept[0] !== (fileKey ? AES_256_GCM : AS_IT_IS)) throw damaged(name)
      if (!fileKey) return Buffer.from(kept.subarray(1))
      try {
        return decrypt(fileKey, name, kept)
      } catch {
        throw damaged(name)
      }
    },
    write: (name, bytes) => {
      const path = pathOf(name)
      const sealed = vault.seal(name, bytes)
      inDataFolder(() => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
        replaceFile(path, sealed)
      })
    },
    read: (name) => {
      const path = pathOf(name)
      let sealed: Buffer
      try {
        sealed = readFileSync(path)
      } catch (cause) {
        throw new ValiseError('not-found', `There is nothing kept as ${name}.`, { what: 'file', name }, { cause })
      }
      return vault.open(name, sealed)
    },
    remove: (name) => inDataFolder(() => rmSync(pathOf(name), { force: true })),
    changedAt: (name) => statSync(pathOf(name), { throwIfNoEntry: false })?.mtimeMs ?? null,
    names: () => namesIn(directory),
    close: () => {
      closed = true
      databaseKey?.fill(0)
      fileKey?.fill(0)
    },
  }
  return vault
}

const namesIn = (directory: string): string[] => {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(directory, join(parentPath, name)).split(sep).join('/'))
      .filter((name) => NAME.test(name) && !name.endsWith(UNFINISHED))
      .sort()
  } catch {
    return []
  }
}
