import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ErrorProblem, ValiseError } from '../../../shared/contract/errors.ts'
import { BUNDLE_FORMAT, Bundle, type BundleContent, type ItemKind, itemKinds } from '../../../shared/model/bundle.ts'
import { readBundle } from '../read.ts'
import { lintContent } from './lint-content.ts'
import { Problems } from './origin.ts'
import { explainIssue, plainPath } from './schema-problems.ts'
import { readStyle } from './style.ts'
import { lintNames, readItems, type Table } from './tables.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** Throws what was found, if anything; all of it stands in the sentence. */
const refuse = (found: readonly ErrorProblem[]): void => {
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

const readMission = (root: string, problems: Problems): YamlFile | null => {
  const file = join(root, 'mission.yaml')
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new ValiseError('content-invalid', `${root} is not a content folder: it has no mission.yaml.`, { root })
  }
  const mission = readYaml(file, problems)
  if (!mission) return null
  if (typeof mission.value !== 'object' || mission.value === null || Array.isArray(mission.value)) {
    problems.add(file, 1, 'is not a set of fields “name: value”')
    return null
  }
  for (const kind of itemKinds)
    if (kind in mission.value) problems.add(file, mission.lineOf([kind]), `${kind} stand in a file of their own`)
  return mission
}

/** A compiled content folder. */
export interface BuiltBundle {
  /** The text of the bundle's file. */
  readonly text: string
  readonly content: BundleContent
  /** What should be mended, but keeps nobody from reading. */
  readonly warnings: readonly ErrorProblem[]
}

/**
 * Compiles a content folder into a bundle.
 * @param strict whether a warning is a fault too
 * Errors: `content-invalid` with every problem's file and line.
 */
export const buildBundle = (root: string, { strict = false }: { readonly strict?: boolean } = {}): BuiltBundle => {
  const problems = new Problems(root)
  const mission = readMission(root, problems)
  lintNames(root, problems)
  const style = readStyle(root, problems)
  const tables = Object.fromEntries(itemKinds.map((kind) => [kind, readItems(root, kind, problems)])) as Record<
    ItemKind,
    Table
  >
  const lists = Object.fromEntries(itemKinds.map((kind) => [kind, tables[kind].items]))
  const { success, data, error } = Bundle.safeParse({
    format: BUNDLE_FORMAT,
    content: { ...(mission?.value as object | undefined), ...lists },
    signatures: [],
  })
  if (mission && success) lintContent(data.content, { mission, tables }, style, problems)
  else if (mission && error) {
    for (const issue of error.issues) {
      const path = plainPath(issue).slice(1)
      problems.add(mission.file, mission.lineOf(path), explainIssue({ ...issue, path } as typeof issue))
    }
  }
  const warnings = problems.sorted('warning')
  refuse(strict ? [...problems.sorted(), ...warnings] : problems.sorted())
  const text = `${JSON.stringify(data)}\n`
  // Whoever reads it will judge it by these same rules.
  return { text, content: readBundle(text).content, warnings }
}
