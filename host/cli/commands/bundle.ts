import { buildBundle, bundleJsonSchema, type PastReview, pastReview, readBundle } from '../../../core/index.ts'
import type { ErrorProblem } from '../../../shared/contract/errors.ts'
import { type BundleContent, type ItemKind, itemKinds } from '../../../shared/model/bundle.ts'
import { readBundleText, writeWhole } from '../files.ts'
import type { BuildOptions, CheckOptions } from '../options.ts'
import { print, show } from '../output.ts'

const today = (): string => new Date().toISOString().slice(0, 10)

const countOf = (content: BundleContent): Partial<Record<ItemKind, number>> =>
  Object.fromEntries(itemKinds.filter((kind) => content[kind].length > 0).map((kind) => [kind, content[kind].length]))

/** What is past its review date: every item where a day was asked for, else how many there are today. */
const reviewLines = (past: readonly PastReview[], { on }: CheckOptions): string[] => {
  const day = on ?? today()
  const items = past.length === 1 ? '1 item is' : `${past.length || 'No'} items are`
  const head = `${items} past review on ${day}`
  if (on === undefined) return past.length === 0 ? [] : [`${head}: --on ${day} lists them`]
  return [
    past.length === 0 ? head : `${head}:`,
    ...past.map(
      ({ kind, id, title, reviewBy, days }) =>
        `  ${reviewBy}  ${String(days).padStart(4)} ${days === 1 ? 'day ' : 'days'}  ${kind} ${id}  ${title.en}`,
    ),
  ]
}

/** Warnings go to standard error: they are not the result. */
const warn = (warnings: readonly ErrorProblem[]): void => {
  if (warnings.length === 0) return
  const lines = warnings.map(({ where, message }) => `  ${where}: ${message}`)
  const head = warnings.length === 1 ? 'The content has a warning' : `The content has ${warnings.length} warnings`
  process.stderr.write(`${head}; the bundle was written, and --strict would refuse it.\n${lines.join('\n')}\n`)
}

export const build = (directory: string, { out, strict, ...options }: BuildOptions): void => {
  const { text, content, warnings } = buildBundle(directory, { strict: strict === true })
  writeWhole(out, text)
  const past = pastReview(content, options.on ?? today())
  const counts = countOf(content)
  if (!options.json) warn(warnings)
  const result = { file: out, edition: content.edition, counts, warnings, on: options.on ?? today(), pastReview: past }
  show(options, result, () =>
    [
      `${out}: edition ${content.edition}, ${Object.entries(counts)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', ')}`,
      ...reviewLines(past, options),
    ].join('\n'),
  )
}

export const check = async (file: string, options: CheckOptions): Promise<void> => {
  const { content } = readBundle(await readBundleText(file))
  const past = pastReview(content, options.on ?? today())
  const { edition, mission } = content
  const result = {
    file,
    edition,
    mission: mission.id,
    counts: countOf(content),
    on: options.on ?? today(),
    pastReview: past,
  }
  show(options, result, () =>
    [`${file}: edition ${edition} of ${mission.id}, valid`, ...reviewLines(past, options)].join('\n'),
  )
}

export const schema = (): void => print(JSON.stringify(bundleJsonSchema(), null, 2))
