import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ValiseError } from '../../../shared/contract/errors.ts'
import {
  type AnyItem,
  BUNDLE_FORMAT,
  Bundle,
  type BundleContent,
  type ItemKind,
  itemKinds,
  itemSchemas,
} from '../../../shared/model/bundle.ts'
import { checkReferences } from '../references.ts'
import { readBriefings } from './briefings.ts'
import { type Origin, Problems } from './origin.ts'
import { explainIssue, plainPath } from './schema-problems.ts'
import { readYaml, tableEntries } from './yaml-file.ts'

interface Entry {
  readonly value: unknown
  readonly origin: Origin
  /** Set where an item is written in more than one file. */
  fileOf?(path: readonly (string | number)[]): string
}

const fileOf = (entry: Entry, path: readonly (string | number)[]): string => entry.fileOf?.(path) ?? entry.origin.file

/** The files of a table: `<kind>.yaml`, or every YAML file of the folder `<kind>/`. */
const tableFiles = (root: string, kind: ItemKind): string[] => {
  const single = join(root, `${kind}.yaml`)
  const folder = join(root, kind)
  const several = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : []
  return existsSync(single) ? [single, ...several] : several
}

const readEntries = (root: string, kind: ItemKind, problems: Problems): Entry[] =>
  kind === 'briefings'
    ? readBriefings(join(root, 'briefings'), problems)
    : tableFiles(root, kind).flatMap((file) => tableEntries(readYaml(file, problems), problems))

/** Checks the entries of one kind against its schema; keeps those that pass, in order. */
const parseEntries = (
  kind: ItemKind,
  entries: readonly Entry[],
  problems: Problems,
): { items: AnyItem[]; kept: Entry[] } => {
  const items: AnyItem[] = []
  const kept: Entry[] = []
  for (const entry of entries) {
    const parsed = itemSchemas[kind].safeParse(entry.value)
    if (parsed.success) {
      items.push(parsed.data)
      kept.push(entry)
      continue
    }
    for (const issue of parsed.error.issues) {
      const path = plainPath(issue)
      problems.add(fileOf(entry, path), entry.origin.lineOf(path), explainIssue(issue))
    }
  }
  return { items, kept }
}

const WHERE = /^content\.(\w+)\[(\d+)\](?:\.(.*))?$/

/** Turns problems with references into problems with a file and a line. */
const lintReferences = (
  content: BundleContent,
  entries: Readonly<Record<ItemKind, readonly Entry[]>>,
  problems: Problems,
): void => {
  for (const { where, message, offset } of checkReferences(content)) {
    const [, kind, index, rest = ''] = WHERE.exec(where) ?? []
    const entry = entries[kind as ItemKind]?.[Number(index)]
    if (!entry) continue
    const path = rest === '' ? [] : rest.split('.')
    const line =
      offset !== undefined && entry.origin.lineAt ? entry.origin.lineAt(path, offset) : entry.origin.lineOf(path)
    problems.add(fileOf(entry, path), line, message)
  }
}

/** Every source is there for a fact. */
const lintUnused = (content: BundleContent, entries: readonly Entry[], problems: Problems): void => {
  const { sources, ...rest } = content
  const text = JSON.stringify(rest)
  for (const [index, { id }] of sources.entries()) {
    const entry = entries[index]
    if (entry && !text.includes(`[^${id}]`) && !text.includes(`"${id}"`))
      problems.add(entry.origin.file, entry.origin.lineOf(['id']), `the source “${id}” is never cited`)
  }
}

const refuse = (problems: Problems): void => {
  const found = problems.sorted()
  if (found.length === 0) return
  const lines = found.map(({ where, message }) => `  ${where}: ${message}`).join('\n')
  throw new ValiseError(
    'content-invalid',
    `The content has ${found.length === 1 ? 'a problem' : `${found.length} problems`}; nothing was written.\n${lines}`,
    {
      count: found.length,
      problems: found,
    },
  )
}

/**
 * Compiles a content folder into a bundle.
 * @returns the text of the bundle file and its checked content
 * Errors: `content-invalid` with every problem's file and line.
 */
export const buildBundle = (root: string): { text: string; content: BundleContent } => {
  const missionFile = join(root, 'mission.yaml')
  if (!existsSync(missionFile) || !statSync(missionFile).isFile()) {
    throw new ValiseError('content-invalid', `${root} is not a content folder: it has no mission.yaml.`, { root })
  }
  const problems = new Problems(root)
  const mission = readYaml(missionFile, problems)
  const entries = {} as Record<ItemKind, readonly Entry[]>
  const lists = {} as Record<ItemKind, readonly AnyItem[]>
  for (const kind of itemKinds) {
    const { items, kept } = parseEntries(kind, readEntries(root, kind, problems), problems)
    lists[kind] = items
    entries[kind] = kept
  }
  const parsed = Bundle.safeParse({
    format: BUNDLE_FORMAT,
    content: { ...(typeof mission.value === 'object' ? mission.value : {}), ...lists },
    signatures: [],
  })
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = plainPath(issue).slice(1)
      problems.add(missionFile, mission.lineOf(path), explainIssue({ ...issue, path } as typeof issue))
    }
    refuse(problems)
    throw new ValiseError('content-invalid', 'The content is not valid.')
  }
  const { content } = parsed.data
  lintReferences(content, entries, problems)
  lintUnused(content, entries.sources, problems)
  refuse(problems)
  return { text: `${JSON.stringify(parsed.data)}\n`, content }
}
