import { readFileSync } from 'node:fs'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Origin, Problems } from './origin.ts'

/** Fields whose value is a text even where it looks like a number: years, short telephone numbers. */
const TEXT_FIELDS = new Set(['date', 'asOf', 'reviewBy', 'period', 'number', 'from', 'to'])

/** A YAML file as plain data, and the lines on which its parts stand. */
export interface YamlFile {
  readonly file: string
  /** `null` for an empty file. */
  readonly value: unknown
  lineOf(path: readonly (string | number)[]): number
}

/** Reads a YAML text; `null` when it cannot be read, which `problems` then says. */
export const parseYaml = (text: string, file: string, problems: Problems, firstLine = 1): YamlFile | null => {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
  })
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  let isReadable = true
  const say = (offset: number, message: string): void => {
    problems.add(file, lineAt(offset), message)
    isReadable = false
  }

  // The first error is the writer's; the others follow from it.
  const [error] = document.errors
  if (error) say(error.pos[0], error.message.split('\n')[0] ?? error.code)
  visit(document, {
    Alias: (_, { range, source }) => say(range?.[0] ?? 0, `“*${source}” repeats another entry; write it out`),
    Pair: (_, { key, value }) => {
      if (isScalar(key) && TEXT_FIELDS.has(String(key.value)) && isScalar(value) && typeof value.value === 'number') {
        value.value = value.source ?? String(value.value)
      }
    },
  })
  if (!isReadable) return null

  return {
    file,
    value: document.toJS() as unknown,
    // The line of the deepest part of the path that is written down.
    lineOf: (path) => {
      let node: unknown = document.contents
      let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
      for (const key of path) {
        if (isMap(node)) {
          const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
          if (!pair) break
          if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset
          node = pair.value
        } else if (isSeq(node) && typeof key === 'number') {
          node = node.items[key]
          if (isNode(node)) offset = node.range?.[0] ?? offset
        } else break
      }
      return lineAt(offset)
    },
  }
}

export const readYaml = (file: string, problems: Problems): YamlFile | null =>
  parseYaml(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), file, problems)

/** An entry of a table as it was written. */
export interface TableEntry {
  readonly value: unknown
  readonly origin: Origin
}

/** The entries of a table file; `null` when it cannot be read, which `problems` then says. */
export const readTable = (file: string, problems: Problems): TableEntry[] | null => {
  const table = readYaml(file, problems)
  if (!table) return null
  // A file with nothing but comments is an empty table.
  if (table.value === null) return []
  if (!Array.isArray(table.value)) {
    problems.add(file, 1, 'is not a list: each entry starts with “- ”')
    return null
  }
  return table.value.map((value: unknown, index) => ({
    value,
    origin: { file, lineOf: (path) => table.lineOf([index, ...path]) },
  }))
}
