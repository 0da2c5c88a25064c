import type { ItemKind } from '../../../shared/model/bundle.ts'
import type { Problems, Severity } from './origin.ts'
import { fileOf, type Table } from './tables.ts'
import type { YamlFile } from './yaml-file.ts'

/** The files a bundle's content was made of. */
export interface ContentFiles {
  readonly mission: YamlFile
  readonly tables: Readonly<Record<ItemKind, Table>>
}

const KIND_AND_INDEX = /^content\.(\w+)\[(\d+)\]\.?/

const pathIn = (text: string): (string | number)[] =>
  [...text.matchAll(/[^.[\]]+/g)].map(([key]) => (/^\d+$/.test(key) ? Number(key) : key))

/** Adds a problem known by its path in the bundle under the file and line where it was written. */
export const addAt = (
  { mission, tables }: ContentFiles,
  problem: { readonly where: string; readonly message: string; readonly offset?: number },
  problems: Problems,
  severity: Severity = 'error',
): void => {
  const { where, message, offset } = problem
  const [start = '', kind, index] = KIND_AND_INDEX.exec(where) ?? []
  const entry = tables[kind as ItemKind]?.entries[Number(index)]
  if (!entry) {
    const path = pathIn(where.replace(/^content\./, ''))
    problems.add(mission.file, mission.lineOf(path), message, severity)
    return
  }
  const path = pathIn(where.slice(start.length))
  const { lineOf, lineAt } = entry.origin
  const line = offset !== undefined && lineAt && path[0] === 'body' ? lineAt(path, offset) : lineOf(path)
  problems.add(fileOf(entry, path), line, message, severity)
}
