import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Handlers } from '../../shared/contract/index.ts'
import type { LockState, lockCalls, Way } from '../../shared/contract/lock.ts'
import { MAX_BUNDLE_BYTES } from '../../shared/model/bundle-limits.ts'
import type { Holder } from '../notebook/holder.ts'
import type { Notebook } from '../notebook/index.ts'
import { countLive, countTrashed } from '../notebook/queries.ts'
import type { Ports } from '../ports.ts'
import { isEncryptedDatabase, isPlainDatabase, KEY_BYTES } from '../store/cipher.ts'
import { convertDatabase } from '../store/convert.ts'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { deriveKey } from '../store/vault.ts'
import { shredFile } from '../store/write-file.ts'
import { createBorder, readAway } from './border.ts'
import { fingerprintOf } from './fingerprint.ts'
import { type KeyFile, readKeyFile, wrapWithPassphrase, wrapWithRecovery, writeKeyFile } from './key-file.ts'
import { BEFORE_LOCK, moveNotebook, notebookFiles, removeNotebook, sweep } from './notebook-files.ts'
import { readPacked } from './packed.ts'
import { calibrate } from './passphrase.ts'
import { makeRecoveryCode } from './recovery-code.ts'
import { notAsItStands, wrongState } from './refusals.ts'
import { askStore, keyFor } from './secrets.ts'
import { createTries } from './tries.ts'

/** What stretching a passphrase takes at least on the computer where it is set, in milliseconds. */
const STRETCH = 250

type LockHandlers = Pick<Handlers, keyof typeof lockCalls>

/** Opens and closes the notebook, and keeps its key from whoever has no right to it. */
export interface Lock {
  readonly handlers: LockHandlers
  /** How it stands, once the start has settled. */
  state(): Promise<LockState>
}

export interface LockOptions {
  readonly ports: Ports
  /** Where the open notebook is held; nobody else holds or releases it. */
  readonly desk: Holder<Notebook>
  /** Opens the notebook and holds it. `null` for one that is not encrypted. */
  readonly open: (key: Uint8Array | null) => void
  readonly changed: (state: LockState) => void
  /** Everything was erased: what is kept outside the notebook goes too. */
  readonly erased: () => void
}

/** Does one thing after the other. */
const createQueue = (): (<Result>(work: () => Result | Promise<Result>) => Promise<Result>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work)
    last = next.catch(() => {})
    return next
  }
}

/**
 * Finishes what a killed process began, then opens a notebook that is not encrypted. One that is stays
 * locked, unless the computer's store gives its key. Errors: those of opening a store.
 */
export const createLock = ({ ports, desk, open, changed, erased }: LockOptions): Lock => {
  const files = notebookFiles(ports.dataDir)
  const tries = createTries(files.tries, ports.now)
  const border = createBorder(files, ports.now, ports.host === 'command line' ? null : MAX_BUNDLE_BYTES)
  const inTurn = createQueue()

  const stands = (): LockState['state'] => {
    const notebook = desk.peek()
    if (notebook) return notebook.vault.encrypted ? 'open' : 'plain'
    return existsSync(files.away) ? 'away' : 'locked'
  }
  const mustBe = (...states: LockState['state'][]): void => {
    if (!states.includes(stands())) throw notAsItStands(stands())
  }
  const keyFileNow = (): KeyFile => {
    const keyFile = readKeyFile(files.key)
    if (keyFile) return keyFile
    throw wrongState(
      stands(),
      `The key file ${files.key} is gone or spoilt, so the notebook cannot be opened. Nothing was changed: put the file back, or bring back a packed notebook.`,
    )
  }

  const report = async (): Promise<LockState> => {
    const state = stands()
    const keyFile = state === 'open' || state === 'locked' ? readKeyFile(files.key) : null
    return {
      state,
      ways: {
        passphrase: keyFile?.passphrase !== undefined,
        recoveryCode: keyFile?.recovery !== undefined,
        system: keyFile?.system !== undefined && ports.systemStore !== undefined,
      },
      systemStore: (await ports.systemStore?.available().catch(() => false)) ?? false,
      waitSeconds: tries.wait(),
      away: state === 'away' ? readAway(files) : null,
    }
  }
  const tell = async (): Promise<LockState> => {
    const state = await report()
    changed(state)
    return state
  }

  /** Runs `work` with the key and overwrites the key afterwards. */
  const withKey = async <Result>(
    way: Way,
    keyFile: KeyFile,
    work: (key: Buffer) => Result | Promise<Result>,
  ): Promise<Result> => {
    const key = await keyFor(way, keyFile, tries, ports.systemStore)
    try {
      return await work(key)
    } finally {
      key.fill(0)
    }
  }

  /** Turning on broke off before the notebook itself was encrypted: it is as it was, and the key opens nothing. */
  const abandonTurningOn = (): void => {
    for (const name of existsSync(files.backups) ? readdirSync(files.backups) : [])
      if (name.includes(BEFORE_LOCK)) shredFile(join(files.backups, name))
    shredFile(files.key)
  }
  const finishTurningOff = (key: Buffer): void => {
    moveNotebook(files, key, 'plain')
    shredFile(files.key)
    key.fill(0)
  }
  const openEncrypted = (keyFile: KeyFile, key: Buffer): void => {
    if (keyFile.moving) {
      moveNotebook(files, key, 'locked')
      const { moving: _done, ...settled } = keyFile
      writeKeyFile(files.key, settled)
    }
    open(key)
  }
  const eraseAll = (): void =>
    inDataFolder(() => {
      writeFileSync(files.erasing, '')
      desk.release()
      removeNotebook(files)
      rmSync(files.away, { force: true })
      erased()
      rmSync(files.erasing, { force: true })
    })

  /** Finishes or takes back what was begun, and opens what needs no key. */
  const start = (): Promise<unknown> => {
    if (existsSync(files.erasing)) eraseAll()
    if (existsSync(files.away)) {
      inDataFolder(() => removeNotebook(files))
      return Promise.resolve()
    }
    inDataFolder(() => sweep(files))
    const keyFile = readKeyFile(files.key)
    if (keyFile?.moving?.to === 'plain') finishTurningOff(Buffer.from(keyFile.moving.key, 'base64'))
    else if (keyFile?.moving && !isEncryptedDatabase(files.database)) abandonTurningOn()
    // Its last bytes were overwritten already when the process ended.
    else if (!keyFile && isPlainDatabase(files.database)) shredFile(files.key)
    const needsKey = existsSync(files.database) ? isEncryptedDatabase(files.database) : readKeyFile(files.key) !== null
    if (!needsKey) open(null)
    else if (keyFile?.system && ports.systemStore)
      return withKey({ system: true }, keyFile, (key) => openEncrypted(keyFile, key)).catch((error: unknown) =>
        ports.log(`the computer’s store did not open the notebook: ${error instanceof Error ? error.message : ''}`),
      )
    return Promise.resolve()
  }
  const settled = start()

  const turnOn: LockHandlers['lock.turnOn'] = async ({ passphrase, system }) => {
    mustBe('plain')
    const key = randomBytes(KEY_BYTES)
    const { secret, code } = makeRecoveryCode()
    const keyFile: KeyFile = {
      format: 'valise-key/1',
      ...(passphrase !== null && {
        passphrase: await wrapWithPassphrase(key, passphrase, await calibrate(ports.unlockCost ?? STRETCH)),
      }),
      recovery: wrapWithRecovery(key, secret),
      ...(system && { system: { sealed: (await askStore(ports.systemStore, 'seal', key)).toString('base64') } }),
    }
    secret.fill(0)
    try {
      inDataFolder(() => {
        if (existsSync(files.key)) renameSync(files.key, `${files.key}.set-aside`)
        writeKeyFile(files.key, { ...keyFile, moving: { to: 'locked' } })
        const backup = desk.use().store.backUp(files.backups, BEFORE_LOCK, ports.now())
        desk.release()
        // The backup goes first: it is the proof that the notebook can be written with this key and read again.
        const databaseKey = deriveKey(key, 'database')
        convertDatabase(backup, null, databaseKey)
        databaseKey.fill(0)
      })
      openEncrypted({ ...keyFile, moving: { to: 'locked' } }, key)
    } catch (error) {
      desk.release()
      if (isPlainDatabase(files.database)) {
        abandonTurningOn()
        open(null)
      } else open(key)
      throw error
    } finally {
      key.fill(0)
    }
    return { state: await tell(), recoveryCode: code }
  }

  const turnOff: LockHandlers['lock.turnOff'] = async ({ secret }) => {
    mustBe('open', 'locked')
    const keyFile = keyFileNow()
    await withKey(secret, keyFile, (key) => {
      desk.release()
      try {
        writeKeyFile(files.key, { ...keyFile, moving: { to: 'plain', key: key.toString('base64') } })
        finishTurningOff(Buffer.from(key))
      } catch (error) {
        // Nothing but the key was given up yet: it is taken back. Otherwise the next start finishes.
        if (isEncryptedDatabase(files.database)) {
          writeKeyFile(files.key, keyFile)
          open(key)
        } else open(null)
        throw error
      }
      open(null)
    })
    return tell()
  }

  const rewrap = async (
    way: Way,
    change: (key: Buffer, keyFile: KeyFile) => KeyFile | Promise<KeyFile>,
  ): Promise<LockState> => {
    mustBe('open', 'locked')
    const keyFile = keyFileNow()
    await withKey(way, keyFile, async (key) => writeKeyFile(files.key, await change(key, keyFile)))
    return tell()
  }

  const openAndEncrypted = (): Notebook => {
    const notebook = desk.use()
    mustBe('open')
    return notebook
  }

  const bringBack: LockHandlers['border.return'] = async ({ text, secret }) => {
    mustBe('away', 'plain')
    const notebook = desk.peek()
    if (notebook && countLive(notebook.store.read) + countTrashed(notebook.store.read) > 0) {
      throw wrongState(
        'plain',
        'This computer’s notebook has notes of its own, which would be lost. Nothing was changed: bring the other one back where there are none.',
      )
    }
    const packed = readPacked(text)
    const { notes, same } = await withKey(secret, packed.key, (key) => {
      const result = border.bringBack(packed, text, key, () => desk.release())
      open(key)
      return result
    })
    return { state: await tell(), notes, same, fingerprint: fingerprintOf(text) }
  }

  return {
    state: async () => {
      await settled
      return report()
    },
    handlers: {
      'lock.state': async () => {
        await settled
        return report()
      },
      'lock.turnOn': (input) => inTurn(() => turnOn(input)),
      'lock.turnOff': (input) => inTurn(() => turnOff(input)),
      'lock.unlock': (input) =>
        inTurn(async () => {
          if (stands() === 'open') return report()
          mustBe('locked')
          const keyFile = keyFileNow()
          await withKey(input.with, keyFile, (key) => openEncrypted(keyFile, key))
          return tell()
        }),
      'lock.lock': () =>
        inTurn(() => {
          mustBe('open', 'locked')
          desk.release()
          return tell()
        }),
      'lock.changePassphrase': ({ secret, passphrase }) =>
        inTurn(() =>
          rewrap(secret, async (key, keyFile) => ({
            ...keyFile,
            passphrase: await wrapWithPassphrase(key, passphrase, await calibrate(ports.unlockCost ?? STRETCH)),
          })),
        ),
      'lock.renewRecoveryCode': ({ secret }) =>
        inTurn(async () => {
          const made = makeRecoveryCode()
          await rewrap(secret, (key, keyFile) => ({ ...keyFile, recovery: wrapWithRecovery(key, made.secret) }))
          made.secret.fill(0)
          return { recoveryCode: made.code }
        }),
      'lock.setSystem': ({ secret, on }) =>
        inTurn(() =>
          rewrap(secret, async (key, { system: _before, ...keyFile }) => ({
            ...keyFile,
            ...(on && { system: { sealed: (await askStore(ports.systemStore, 'seal', key)).toString('base64') } }),
          })),
        ),
      'border.pack': () => inTurn(() => border.pack(openAndEncrypted(), keyFileNow())),
      'border.leave': ({ text }) =>
        inTurn(() => {
          const notebook = openAndEncrypted()
          const away = border.prove(notebook, readPacked(text), text)
          desk.release()
          border.leave(away)
          return tell()
        }),
      'border.return': (input) => inTurn(() => bringBack(input)),
      'erase.everything': () =>
        inTurn(() => {
          eraseAll()
          open(null)
          return tell()
        }),
    },
  }
}
