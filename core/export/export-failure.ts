import { z } from 'zod'
import { type ErrorProblem, ValiseError } from '../../shared/contract/errors.ts'

const MAX_PROBLEMS = 20
const MAX_REASON = 1_000

/** What we read of one of Typst's diagnostics. Lines and columns count from 0. */
const Diagnostic = z.object({
  message: z.string(),
  path: z.string().catch(''),
  range: z
    .object({ start: z.object({ line: z.int(), character: z.int() }) })
    .nullable()
    .catch(null),
})

/** Typst's diagnostics as problems, each with the template's line. */
export const problemsOf = (diagnostics: readonly unknown[]): ErrorProblem[] =>
  diagnostics.slice(0, MAX_PROBLEMS).flatMap((diagnostic) => {
    const read = Diagnostic.safeParse(diagnostic)
    if (!read.success) return []
    const { message, path, range } = read.data
    const file = path.split(/[\\/]/).at(-1) ?? ''
    return [{ where: range ? `${file}:${range.start.line + 1}` : file, message: message.slice(0, MAX_REASON) }]
  })

/** The error that a failed export ends in. An error that has a name already keeps it. */
export const failureOf = (reason: unknown): ValiseError => {
  if (reason instanceof ValiseError) return reason
  const problems = Array.isArray(reason) ? problemsOf(reason) : []
  const said = problems[0]?.message ?? (reason instanceof Error ? reason.message : String(reason))
  return new ValiseError(
    'export-failed',
    'The pages could not be made. Nothing was written, and your notes are as they were. Export fewer notes at a time to find the one that stops it, and show it to the mission desk.',
    { reason: said.slice(0, MAX_REASON), problems },
    { cause: reason },
  )
}
