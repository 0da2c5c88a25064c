import type { z } from 'zod'
import { type ErrorProblem, ValiseError } from '../../shared/contract/errors.ts'
import {
  BUNDLE_FORMAT,
  Bundle,
  type BundleContent,
  type ItemKind,
  itemKinds,
  itemSchemas,
  MAX_ITEMS,
} from '../../shared/model/bundle.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { checkContent } from './check.ts'
import { inspect, measure, measureItem } from './inspect.ts'
import { invalid, KEPT, MAX_PROBLEMS, tooLarge } from './refusals.ts'

/** A bundle that passed every check. */
export interface ReadBundle {
  readonly content: BundleContent
  /** SHA-256 of the canonical JSON of `content` as the file had it. */
  readonly hash: string
}

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
        `The bundle ends in the middle: the copy or the download was cut short. ${KEPT}: fetch the file again.`,
      )
    }
    throw new ValiseError(
      'bundle-not-json',
      `The file is not a bundle: it is not JSON. ${KEPT}: choose the file the mission desk sent.`,
    )
  }
}

const refuseOtherFormat = (value: unknown): void => {
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  if (format === BUNDLE_FORMAT) return
  if (typeof format === 'string' && /^valise-bundle\/\d{1,9}$/.test(format)) {
    throw new ValiseError(
      'bundle-format',
      `The bundle is of the format ${format}; this Valise reads ${BUNDLE_FORMAT}. ${KEPT}: update Valise, or ask for a file in that format.`,
      { found: format, known: BUNDLE_FORMAT },
    )
  }
  throw new ValiseError(
    'bundle-format',
    `The file is JSON but not a bundle: it does not say “format”: “${BUNDLE_FORMAT}”. ${KEPT}: choose the file the mission desk sent.`,
    { found: typeof format === 'string' ? format.slice(0, 60).toWellFormed() : '', known: BUNDLE_FORMAT },
  )
}

const pathOf = (path: readonly PropertyKey[], root = ''): string =>
  path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    root,
  )

const problemsOf = (error: z.ZodError, root?: string): ErrorProblem[] =>
  error.issues.slice(0, MAX_PROBLEMS).map((issue) => ({ where: pathOf(issue.path, root), message: issue.message }))

/**
 * Checks the items of one list, one after the other, and stops when enough is wrong: a file of
 * rubbish must not fill the memory with complaints.
 */
const parseItems = (kind: ItemKind, list: readonly unknown[], problems: ErrorProblem[]): unknown[] => {
  if (list.length > MAX_ITEMS)
    throw tooLarge(`holds ${list.length} ${kind}; Valise reads at most ${MAX_ITEMS}`, {
      found: list.length,
      limit: MAX_ITEMS,
    })
  const items: unknown[] = []
  for (const [index, value] of list.entries()) {
    const where = `content.${kind}[${index}]`
    measureItem(value, where)
    const { success, data, error } = itemSchemas[kind].safeParse(value)
    if (success) items.push(data)
    else problems.push(...problemsOf(error, where))
    if (problems.length >= MAX_PROBLEMS) throw invalid(problems)
  }
  return items
}

const parseContent = (value: object): BundleContent => {
  const given = (value as { content?: unknown }).content
  const lists: Partial<Record<ItemKind, unknown[]>> = {}
  const problems: ErrorProblem[] = []
  // What is no list, or not there, is left for the schema of the whole to judge.
  const rest: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {}
  for (const kind of itemKinds) {
    const list = rest[kind]
    if (!Array.isArray(list)) continue
    lists[kind] = parseItems(kind, list, problems)
    rest[kind] = []
  }
  measureItem(rest, 'content')
  const { success, data, error } = Bundle.safeParse({ ...value, ...(given === undefined ? {} : { content: rest }) })
  if (!success) throw invalid([...problemsOf(error), ...problems])
  if (problems.length > 0) throw invalid(problems)
  return { ...data.content, ...lists } as BundleContent
}

/**
 * Reads a bundle from the text of its file and checks everything about it that can be checked
 * without a library. Nothing of it is used before all of it passed.
 * Errors: `bundle-too-large`, `bundle-not-json`, `bundle-cut-short`, `bundle-format`,
 * `bundle-hostile-key`, `bundle-invalid`.
 */
export const readBundle = (text: string): ReadBundle => {
  measure(text)
  const value = parseJson(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
  refuseOtherFormat(value)
  inspect(value)
  const content = parseContent(value as object)
  const problems = checkContent(content)
  if (problems.length > 0) throw invalid(problems)
  return { content, hash: sha256(canonicalJson((value as { content: unknown }).content)) }
}
