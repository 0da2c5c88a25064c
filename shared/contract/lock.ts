import { z } from 'zod'
import { MAX_PASSPHRASE, MIN_PASSPHRASE } from '../model/lock-limits.ts'
import { call } from './call.ts'

/** Words by which two copies of a file are compared by eye: the same six places of two word lists. */
export interface Fingerprint {
  readonly en: readonly string[]
  readonly fr: readonly string[]
}

/** How it stands with the notebook. */
export interface LockState {
  /**
   * `plain`: open and not encrypted; `open`: encrypted, and unlocked now; `locked`: encrypted, and the
   * key is not in memory; `away`: taken off this computer in border mode.
   */
  readonly state: 'plain' | 'open' | 'locked' | 'away'
  /** What unlocks it. None of them while it is encrypted means that its key file is gone. */
  readonly ways: { readonly passphrase: boolean; readonly recoveryCode: boolean; readonly system: boolean }
  /** Whether this computer can keep the key for whoever is signed in to it. */
  readonly systemStore: boolean
  /** Seconds until another passphrase may be tried; 0 when at once. */
  readonly waitSeconds: number
  /** What was taken away; `null` in any other state. */
  readonly away: {
    /** Instant. */
    readonly leftAt: string
    readonly notes: number
    readonly fingerprint: Fingerprint
  } | null
}

/** A notebook packed for a journey. */
export interface PackedNotebook {
  readonly fileName: string
  readonly mediaType: 'application/x-valise-notebook'
  /** The bytes, base64: a text in the form `valise-notebook/1`, docs/notebook-files.md. */
  readonly base64: string
  /** Notes in it, those in the trash included. */
  readonly notes: number
  /** Attached files in it. */
  readonly attachments: number
  readonly fingerprint: Fingerprint
}

const nothing = z.strictObject({})
const passphrase = z.string().min(1).max(MAX_PASSPHRASE)
const newPassphrase = z.string().min(MIN_PASSPHRASE).max(MAX_PASSPHRASE)

/** What somebody knows who may open the notebook. */
export const Secret = z.union([
  z.strictObject({ passphrase }),
  z.strictObject({ recoveryCode: z.string().min(1).max(200) }),
])
export type Secret = z.infer<typeof Secret>

/** Any way to open it: a secret, or the computer's own store. */
export const Way = z.union([...Secret.options, z.strictObject({ system: z.literal(true) })])
export type Way = z.infer<typeof Way>

/** The word a person types before something is removed, in either language. */
const typed = z.enum(['ERASE', 'EFFACER'])

export const lockCalls = {
  'lock.state': call<LockState>()(nothing),
  /**
   * Encrypts the notebook, its backups and what lies beside it. A proved backup comes first; nothing
   * unencrypted stays. Answers with the recovery code, which is shown this once.
   * Errors: `lock-state`, `system-store`, `disk-full`, `data-unwritable`.
   */
  'lock.turnOn': call<{ readonly state: LockState; readonly recoveryCode: string }>()(
    z
      .strictObject({
        /** `null` where the computer's own store alone keeps the key. */
        passphrase: newPassphrase.nullable(),
        system: z.boolean().default(false),
      })
      .refine((input) => input.passphrase !== null || input.system, 'needs a passphrase or the computer’s own store'),
  ),
  /** Writes the notebook and all beside it unencrypted again. Errors: `lock-state`, `wrong-secret`, `too-soon`. */
  'lock.turnOff': call<LockState>()(z.strictObject({ secret: Secret })),
  /** Errors: `lock-state`, `wrong-secret`, `too-soon`, `system-store`, and those of opening a store. */
  'lock.unlock': call<LockState>()(z.strictObject({ with: Way })),
  /** Closes the notebook and forgets its key. Error: `lock-state` where it is not encrypted. */
  'lock.lock': call<LockState>()(nothing),
  /** Wraps the same key with another passphrase; the notebook is not rewritten. Errors: as `lock.turnOff`. */
  'lock.changePassphrase': call<LockState>()(z.strictObject({ secret: Secret, passphrase: newPassphrase })),
  /** Makes another recovery code; the one before opens nothing any more. Errors: as `lock.turnOff`. */
  'lock.renewRecoveryCode': call<{ readonly recoveryCode: string }>()(z.strictObject({ secret: Secret })),
  /**
   * Lets the computer's own store keep the key too, or no longer; that only where there is a passphrase.
   * Errors: as `lock.turnOff`, `system-store`.
   */
  'lock.setSystem': call<LockState>()(z.strictObject({ secret: Secret, on: z.boolean() })),
  /**
   * Packs the encrypted notebook into one file, proved before it is handed out. Nothing is removed.
   * Errors: `locked`, `lock-state` where it is not encrypted, `notebook-too-large`.
   */
  'border.pack': call<PackedNotebook>()(nothing),
  /**
   * Takes the notebook off this computer. `text` is the packed file as it was read back from where it
   * was saved: it is proved against the notebook as it is now before anything is removed.
   * Errors: `locked`, `notebook-file`, `notebook-changed` when something was written since it was packed.
   */
  'border.leave': call<LockState>()(z.strictObject({ text: z.string() })),
  /**
   * Brings a packed notebook back, here or on another computer whose notebook is empty, and proves it.
   * Errors: `lock-state`, `notebook-file`, `wrong-secret`, `too-soon`, `disk-full`.
   */
  'border.return': call<{
    readonly state: LockState
    readonly notes: number
    readonly attachments: number
    readonly fingerprint: Fingerprint
    /** Whether it is the very file that was taken away; `null` where nobody remembers which that was. */
    readonly same: boolean | null
  }>()(z.strictObject({ text: z.string(), secret: Secret })),
  /**
   * Removes everything the delegate wrote from this computer, also while it is locked: notebook,
   * backups, files beside it, keys, preferences. The library stays. Nothing can bring it back.
   */
  'erase.everything': call<LockState>()(z.strictObject({ typed })),
}
