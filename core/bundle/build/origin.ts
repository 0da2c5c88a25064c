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

/** An error refuses the content; a warning is printed, and refuses only where that is asked for. */
export type Severity = 'error' | 'warning'

/** Gathers problems, so that a writer sees all of them at once. */
export class Problems {
  readonly #root: string
  readonly #found: Record<Severity, ErrorProblem[]> = { error: [], warning: [] }

  constructor(root: string) {
    this.#root = root
  }

  add(file: string, line: number, message: string, severity: Severity = 'error'): void {
    this.#found[severity].push({ where: at(this.#root, file, line), message })
  }

  /** A file as a message names it. */
  nameOf(file: string, line: number): string {
    return at(this.#root, file, line)
  }

  /** In the order of files and lines. */
  sorted(severity: Severity = 'error'): ErrorProblem[] {
    return this.#found[severity].toSorted((a, b) => a.where.localeCompare(b.where, 'en', { numeric: true }))
  }
}
