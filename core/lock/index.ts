import type { Handlers } from '../../shared/contract/index.ts'
import type { LockState, lockCalls } from '../../shared/contract/lock.ts'
import { MAX_BUNDLE_BYTES } from '../../shared/model/bundle-limits.ts'
import type { Notebook } from '../notebook/index.ts'
import { begin } from './begin.ts'
import { createBorder } from './border.ts'
import { createBringBack } from './bring-back.ts'
import { eraseEverything } from './erase.ts'
import { createKeys } from './keys.ts'
import { notebookFiles } from './notebook-files.ts'
import type { LockOptions } from './options.ts'
import { readPacked } from './packed.ts'
import { createQueue } from './queue.ts'
import { createStanding } from './standing.ts'
import { createTries } from './tries.ts'
import { createTurning } from './turning.ts'

/** Opens and closes the notebook, and keeps its key from whoever has no right to it. */
export interface Lock {
  readonly handlers: Pick<Handlers, keyof typeof lockCalls>
  /** How it stands, once the start has settled. */
  state(): Promise<LockState>
}

/**
 * Finishes what a killed process began, then opens a notebook that is not encrypted. One that is stays
 * locked, unless the computer's store gives its key. Errors: those of opening a store.
 */
export const createLock = (options: LockOptions): Lock => {
  const { ports, desk, open } = options
  const files = notebookFiles(ports.dataDir)
  const tries = createTries(files.tries, ports.now)
  const border = createBorder(files, ports.now, ports.host === 'command line' ? null : MAX_BUNDLE_BYTES)
  const standing = createStanding(options, files, tries)
  const keys = createKeys(options, files, tries, standing)
  const turning = createTurning(options, files, keys, standing)
  const bringBack = createBringBack(options, border, keys, standing)
  const inTurn = createQueue()
  const settled = begin(options, files, keys, turning)

  const state = async (): Promise<LockState> => {
    await settled
    return standing.report()
  }
  const openAndEncrypted = (): Notebook => {
    const notebook = desk.use()
    standing.mustBe('open')
    return notebook
  }

  return {
    state,
    handlers: {
      'lock.state': state,
      'lock.turnOn': (input) => inTurn(() => turning.on(input)),
      'lock.turnOff': (input) => inTurn(() => turning.off(input)),
      'lock.unlock': (input) =>
        inTurn(async () => {
          if (standing.now() === 'open') return standing.report()
          standing.mustBe('locked')
          const keyFile = standing.keyFile()
          await keys.with(input.with, keyFile, (key) => turning.openEncrypted(keyFile, key))
          return standing.tell()
        }),
      'lock.lock': () =>
        inTurn(() => {
          standing.mustBe('open', 'locked')
          desk.release()
          return standing.tell()
        }),
      'lock.changePassphrase': ({ secret, passphrase }) => inTurn(() => keys.changePassphrase(secret, passphrase)),
      'lock.renewRecoveryCode': ({ secret }) =>
        inTurn(async () => ({ recoveryCode: await keys.renewRecoveryCode(secret) })),
      'lock.setSystem': ({ secret, on }) => inTurn(() => keys.setSystem(secret, on)),
      'border.pack': () => inTurn(() => border.pack(openAndEncrypted(), standing.keyFile())),
      'border.leave': ({ text }) =>
        inTurn(() => {
          const notebook = openAndEncrypted()
          const away = border.prove(notebook, readPacked(text), text)
          desk.release()
          border.leave(away)
          options.removed()
          return standing.tell()
        }),
      'border.return': (input) => inTurn(() => bringBack(input)),
      'erase.everything': () =>
        inTurn(() => {
          eraseEverything(options, files)
          open(null)
          return standing.tell()
        }),
    },
  }
}
