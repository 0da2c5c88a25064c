/**
 * Everything that can go wrong at the door, by name. The page translates by code; `message` is the
 * English sentence for the command line and the log. Both say what happened, what was kept and
 * what to do.
 */
export const errorCodes = [
  'bad-input',
  'unknown-call',
  'not-found',
  'conflict',
  'follow-up-changed',
  'internal',
  'core-stopped',
  'wrong-node',
  'data-in-use',
  'data-unwritable',
  'disk-full',
  'locked',
  'lock-state',
  'wrong-secret',
  'too-soon',
  'system-store',
  'notebook-file',
  'notebook-changed',
  'notebook-too-large',
  'store-newer',
  'store-damaged',
  'no-library',
  'bundle-not-json',
  'bundle-cut-short',
  'bundle-format',
  'bundle-too-large',
  'bundle-hostile-key',
  'bundle-invalid',
  'bundle-other-mission',
  'bundle-older',
  'bundle-same-edition',
  'content-invalid',
  'calendar-invalid',
  'cards-invalid',
  'attachment-empty',
  'attachment-too-large',
  'attachment-unreadable',
  'export-empty',
  'export-failed',
  'transport',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** What an error may carry besides its sentence: plain JSON, used to fill translated sentences. */
export type ErrorDetails = Record<string, string | number | boolean | null | readonly ErrorProblem[]>

/** One of several things wrong with an input, with the place where it stands. */
export interface ErrorProblem {
  /** A path such as `content.briefings[3].title.fr`, or `file:line`. */
  readonly where: string
  readonly message: string
}

/** An error as it crosses a door. */
export interface PlainError {
  readonly code: ErrorCode
  readonly message: string
  readonly details?: ErrorDetails
}

/** An error with a name from the contract. Thrown inside the core, and by the client in the page. */
export class ValiseError extends Error {
  override readonly name = 'ValiseError'
  readonly code: ErrorCode
  readonly details: ErrorDetails | undefined

  constructor(code: ErrorCode, message: string, details?: ErrorDetails, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.details = details
  }

  /** The form that crosses a door. */
  toPlain(): PlainError {
    return this.details === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, details: this.details }
  }

  static from(plain: PlainError): ValiseError {
    return new ValiseError(plain.code, plain.message, plain.details)
  }
}

/** The answer to every call, at every door. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: PlainError }
