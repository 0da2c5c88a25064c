import type { z } from 'zod'
import { type ErrorProblem, ValiseError } from '../../shared/contract/errors.ts'
import { BUNDLE_FORMAT, Bundle, type BundleContent, MAX_BUNDLE_BYTES } from '../../shared/model/bundle.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { inspect, invalid } from './inspect.ts'
import { checkReferences } from './references.ts'

/** A bundle that passed every check. */
export interface ReadBundle {
  readonly content: BundleContent
  /** SHA-256 of the canonical JSON of `content` as the file had it. */
  readonly hash: string
}

const kept = 'The library was left as it was'

const isCutShort = (text: string, error: Error): boolean => {
  if (/end of JSON input|Unterminated string/i.test(error.message)) return true
  const position = /position (\d+)/.exec(error.message)?.[1]
  return position !== undefined && Number(position) >= text.trimEnd().length
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (text.trim() !== '' && error instanceof Error && isCutShort(text, error)) {
      throw new ValiseError(
        'bundle-cut-short',
        `The bundle ends in the middle: the copy or the download was cut short. ${kept}: fetch the file again.`,
      )
    }
    throw new ValiseError(
      'bundle-not-json',
      `The file is not a bundle: it is not JSON. ${kept}: choose the file the mission desk sent.`,
      { reason: error instanceof Error ? error.message : '' },
    )
  }
}

const refuseOtherFormat = (value: unknown): void => {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format === BUNDLE_FORMAT) return
  if (typeof format === 'string' && /^valise-bundle\/\d+$/.test(format)) {
    throw new ValiseError(
      'bundle-format',
      `The bundle is of the format ${format}; this Valise reads ${BUNDLE_FORMAT}. ${kept}: update Valise, or ask for a file in that format.`,
      { found: format, known: BUNDLE_FORMAT },
    )
  }
  throw new ValiseError(
    'bundle-format',
    `The file is JSON but not a bundle: it does not say “format”: “${BUNDLE_FORMAT}”. ${kept}: choose the file the mission desk sent.`,
    { found: typeof format === 'string' ? format.slice(0, 60) : '', known: BUNDLE_FORMAT },
  )
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  )

const problemsOf = (error: z.ZodError): ErrorProblem[] =>
  error.issues.map((issue) => ({ where: pathOf(issue.path), message: issue.message }))

/**
 * Reads a bundle from the text of its file and checks everything about it that can be checked
 * without a library. Nothing of it is used before all of it passed.
 * Errors: `bundle-too-large`, `bundle-not-json`, `bundle-cut-short`, `bundle-format`,
 * `bundle-hostile-key`, `bundle-invalid`.
 */
export const readBundle = (text: string): ReadBundle => {
  const bytes = Buffer.byteLength(text)
  if (bytes > MAX_BUNDLE_BYTES) {
    throw new ValiseError(
      'bundle-too-large',
      `The bundle is ${Math.round(bytes / 1024 / 1024)} MB; Valise reads at most ${MAX_BUNDLE_BYTES / 1024 / 1024} MB. ${kept}.`,
      { bytes, limit: MAX_BUNDLE_BYTES },
    )
  }
  const value = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  inspect(value)
  refuseOtherFormat(value)
  const parsed = Bundle.safeParse(value)
  if (!parsed.success) throw invalid(problemsOf(parsed.error))
  const problems = checkReferences(parsed.data.content)
  if (problems.length > 0) throw invalid(problems)
  const { content } = value as { content: unknown }
  return { content: parsed.data.content, hash: sha256(canonicalJson(content)) }
}
