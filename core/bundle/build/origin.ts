import { relative, sep } from 'node:path'
import type { ErrorProblem } from '../../../shared/contract/errors.ts'

/** Where an item was written: finds the line of any of its fields. */
export interface Origin {
  readonly file: string
  /** Line of the field at this path inside the item, counted from 1. */
  lineOf(path: readonly (string | number)[]): number
  /** Line of a character of a long text of the item, where it was written as one. */
  lineAt?(path: readonly (string | number)[], offset: number): number
}

/** A file's name as people write it, with its line: `briefings/safety.fr.md:12`. */
export const at = (root: string, file: string, line: number): string =>
  `${relative(root, file).split(sep).join('/')}:${line}`

/** Number of the line in which a character stands, counted from 1. */
export const lineOfOffset = (text: string, offset: number): number => {
  let line = 1
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line += 1
  return line
}

/** Gathers problems, so that a writer sees all of them at once. */
export class Problems {
  readonly #root: string
  readonly #found: ErrorProblem[] = []

  constructor(root: string) {
    this.#root = root
  }

  add(file: string, line: number, message: string): void {
    this.#found.push({ where: at(this.#root, file, line), message })
  }

  /** In the order of files and lines. */
  sorted(): ErrorProblem[] {
    return this.#found.toSorted((a, b) => a.where.localeCompare(b.where, 'en', { numeric: true }))
  }
}
