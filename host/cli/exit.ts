import { ValiseError } from '../../shared/contract/errors.ts'

/** Exit codes: something failed; the command was used wrongly. */
export const EXIT = { failed: 1, wrongUsage: 2 } as const

/** The command was used wrongly in a way its options alone cannot say. */
export class WrongUsage extends Error {}

/** What went wrong, in words for standard error: a sentence, and a line for each of several problems. */
export const explain = (error: unknown): string => {
  if (!(error instanceof ValiseError)) {
    const reason = error instanceof Error ? error.message : String(error)
    const stack = process.env.VALISE_LOG && error instanceof Error ? `\n${error.stack}` : ''
    return `Something went wrong inside Valise: ${reason}${stack}`
  }
  const { problems, reason } = error.details ?? {}
  if (error.code === 'internal' && typeof reason === 'string') return `${error.message} (${reason})`
  // The sentence about content names every problem itself.
  if (error.code === 'content-invalid' || !Array.isArray(problems) || problems.length < 2) return error.message
  return [error.message, ...problems.map(({ where, message }) => `  ${where}: ${message}`)].join('\n')
}
