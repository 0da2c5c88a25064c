import { type ErrorProblem, ValiseError } from '../../shared/contract/errors.ts'

/** Most problems reported at once; the first few tell what is wrong. */
export const MAX_PROBLEMS = 50

/** Longest text of the file's own that is repeated in a message. */
const MAX_QUOTED = 300

/** What every refusal of a bundle says of the library. */
export const KEPT = 'The library was left as it was'

const clip = (text: string): string =>
  text.length <= MAX_QUOTED ? text : `${text.slice(0, MAX_QUOTED).toWellFormed()}…`

/** The refusal of a bundle whose content is wrong, with where and why. */
export const invalid = (problems: readonly ErrorProblem[]): ValiseError => {
  const shown = problems
    .slice(0, MAX_PROBLEMS)
    .map(({ where, message }) => ({ where: clip(where), message: clip(message) }))
  const { where, message } = shown[0] ?? { where: 'content', message: '' }
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return new ValiseError(
    'bundle-invalid',
    `The bundle is not valid: ${where} ${message}${more}. ${KEPT}: ask the mission desk for a corrected file.`,
    { count: problems.length, where, reason: message, problems: shown },
  )
}

export const tooLarge = (what: string, details: { readonly found: number; readonly limit: number }): ValiseError =>
  new ValiseError('bundle-too-large', `The bundle ${what}. ${KEPT}: ask the mission desk for a smaller file.`, {
    ...details,
  })

export const hostileKey = (key: string, where: string): ValiseError =>
  new ValiseError(
    'bundle-hostile-key',
    `The bundle holds the key “${key}” at ${clip(where)}, which no honest bundle has. ${KEPT}: ask the mission desk for a clean file.`,
    { key, where: clip(where) },
  )
