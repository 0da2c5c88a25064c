import { existsSync } from 'node:fs'
import type { LockState } from '../../shared/contract/lock.ts'
import { readAway } from './border.ts'
import { type KeyFile, readKeyFile } from './key-file.ts'
import type { NotebookFiles } from './notebook-files.ts'
import type { LockOptions } from './options.ts'
import { notAsItStands, wrongState } from './refusals.ts'
import type { Tries } from './tries.ts'

type State = LockState['state']

/** How it stands with the notebook. */
export interface Standing {
  now(): State
  /** Refuses what can only be done in certain states. Error: `lock-state`. */
  mustBe(...states: State[]): void
  /** The key file, which must be there. Error: `lock-state`. */
  keyFile(): KeyFile
  /** Everything a page is told of it. */
  report(): Promise<LockState>
  /** Tells everybody, and answers with the same. */
  tell(): Promise<LockState>
}

export const createStanding = ({ ports, desk, changed }: LockOptions, files: NotebookFiles, tries: Tries): Standing => {
  const now = (): State => {
    const notebook = desk.peek()
    if (notebook) return notebook.vault.encrypted ? 'open' : 'plain'
    return existsSync(files.away) ? 'away' : 'locked'
  }
  const report = async (): Promise<LockState> => {
    const state = now()
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
  return {
    now,
    report,
    mustBe: (...states) => {
      if (!states.includes(now())) throw notAsItStands(now())
    },
    keyFile: () => {
      const keyFile = readKeyFile(files.key)
      if (keyFile) return keyFile
      throw wrongState(
        now(),
        `The key file ${files.key} is gone or spoilt, so the notebook cannot be opened. Nothing was changed: put the file back, or bring back a packed notebook.`,
      )
    },
    tell: async () => {
      const state = await report()
      changed(state)
      return state
    },
  }
}
