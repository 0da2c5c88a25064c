import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type AnyItem, type ItemKind, itemKinds, itemSchemas } from '../../../shared/model/bundle.ts'
import { readBriefings } from './briefings.ts'
import type { Origin, Problems } from './origin.ts'
import { explainIssue, plainPath } from './schema-problems.ts'
import { STYLE_FILE } from './style.ts'
import { readTable } from './yaml-file.ts'

/** An item as it was written, in one file or, for a briefing, in two. */
export interface Entry {
  readonly value: unknown
  readonly origin: Origin
  fileOf?(path: readonly (string | number)[]): string
}

/** The items of one kind that are well formed, each with its origin. */
export interface Table {
  readonly items: readonly AnyItem[]
  readonly entries: readonly Entry[]
  /** Whether nothing was left out because it could not be read. */
  readonly complete: boolean
}

/** The file in which a field of an item stands. */
export const fileOf = (entry: Entry, path: readonly (string | number)[]): string =>
  entry.fileOf?.(path) ?? entry.origin.file

const isTableName = (name: string): boolean => itemKinds.some((kind) => kind !== 'briefings' && name === kind)

/** Says which files of a content folder nothing is made of: a misspelt name would lose its entries silently. */
export const lintNames = (root: string, problems: Problems): void => {
  for (const name of readdirSync(root)) {
    if (name === 'mission.yaml' || name === STYLE_FILE || name === 'briefings' || name.startsWith('.')) continue
    const isFolder = statSync(join(root, name)).isDirectory()
    if (!isTableName(isFolder ? name : name.replace(/\.yaml$/, '')))
      problems.add(join(root, name), 1, `is no table Valise knows; there are ${itemKinds.join(', ')}`)
    else if (isFolder)
      for (const inner of readdirSync(join(root, name)))
        if (!inner.endsWith('.yaml') && !inner.startsWith('.'))
          problems.add(join(root, name, inner), 1, 'is no .yaml file')
  }
}

/** The files of a table: `<kind>.yaml`, and every YAML file of the folder `<kind>/`. */
const tableFiles = (root: string, kind: ItemKind): string[] => {
  const single = join(root, `${kind}.yaml`)
  const folder = join(root, kind)
  const several = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml') && !name.startsWith('.'))
        .sort()
        .map((name) => join(folder, name))
    : []
  return existsSync(single) ? [single, ...several] : several
}

const readEntries = (root: string, kind: ItemKind, problems: Problems): readonly (Entry | null)[] =>
  kind === 'briefings'
    ? readBriefings(join(root, 'briefings'), problems)
    : tableFiles(root, kind).flatMap((file): readonly (Entry | null)[] => readTable(file, problems) ?? [null])

/** Reads the items of one kind and checks each against its schema; keeps those that pass, in order. */
export const readItems = (root: string, kind: ItemKind, problems: Problems): Table => {
  const read = readEntries(root, kind, problems)
  const items: AnyItem[] = []
  const entries: Entry[] = []
  for (const entry of read) {
    if (!entry) continue
    const { success, data, error } = itemSchemas[kind].safeParse(entry.value)
    if (success) {
      items.push(data)
      entries.push(entry)
      continue
    }
    for (const issue of error.issues) {
      const path = plainPath(issue)
      problems.add(fileOf(entry, path), entry.origin.lineOf(path), explainIssue(issue))
    }
  }
  return { items, entries, complete: entries.length === read.length }
}
