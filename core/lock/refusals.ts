import { ValiseError } from '../../shared/contract/errors.ts'
import type { LockState } from '../../shared/contract/lock.ts'

/** What was asked for cannot be done as it stands with the notebook. */
export const wrongState = (state: LockState['state'], message: string): ValiseError =>
  new ValiseError('lock-state', message, { state })

const sayState: { readonly [S in LockState['state']]: string } = {
  plain: 'The notebook is not encrypted. Nothing was changed: turn the lock on first.',
  open: 'The notebook is encrypted and unlocked already. Nothing was changed.',
  locked: 'The notebook is locked. Nothing was changed: unlock it first.',
  away: 'The notebook was taken off this computer. Nothing was changed: bring it back first.',
}

export const notAsItStands = (state: LockState['state']): ValiseError => wrongState(state, sayState[state])

/** @param mistyped whether it is no recovery code at all: its checksum is wrong */
export const wrongSecret = (waitSeconds: number, mistyped = false): ValiseError =>
  new ValiseError(
    'wrong-secret',
    mistyped
      ? 'That is not a whole recovery code: a letter is missing or wrong. Nothing was changed: compare it with the printed one.'
      : `That does not open the notebook. Nothing was lost: look for capital letters and another keyboard${waitSeconds > 0 ? `, and wait ${waitSeconds} s before the next try` : ''}.`,
    { waitSeconds, mistyped },
  )

export const tooSoon = (waitSeconds: number): ValiseError =>
  new ValiseError(
    'too-soon',
    `Too many wrong tries, so the next one has to wait ${waitSeconds} s. Nothing was lost: try again then.`,
    { waitSeconds },
  )

export const noWay = (): ValiseError =>
  new ValiseError(
    'lock-state',
    'This notebook does not open that way. Nothing was changed: use its passphrase or its recovery code.',
    { state: 'locked' },
  )

/** Without the computer's store only the recovery code would be left, for every day. */
export const onlyTheAccount = (): ValiseError =>
  wrongState(
    'open',
    'The notebook has no passphrase, so only the recovery code would open it. Nothing was changed: set a passphrase first.',
  )

export const noSystemStore = (cause?: unknown): ValiseError =>
  new ValiseError(
    'system-store',
    'This computer cannot keep the key safely, or does not give it back. Nothing was changed: use a passphrase or the recovery code.',
    undefined,
    { cause },
  )
