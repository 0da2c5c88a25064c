import { readFileSync } from 'node:fs'
import type { Root } from 'mdast'
import type { Language } from '../../../shared/model/primitives.ts'
import { parseBriefing } from '../../../shared/text/briefing-markdown.ts'
import { lineOfOffset, type Problems } from './origin.ts'
import { parseYaml } from './yaml-file.ts'

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/

/** One briefing in one language as it was written. */
export interface BriefingFile {
  readonly file: string
  readonly language: Language
  readonly front: Readonly<Record<string, unknown>>
  readonly body: string
  /** The body, read once. */
  readonly tree: Root
  lineOfKey(key: string): number
  /** The line in the file of a character of the body. */
  lineOfBody(offset: number): number
}

/** Reads a briefing file; `null` when it has no readable front matter, which `problems` then says. */
export const readBriefingFile = (file: string, language: Language, problems: Problems): BriefingFile | null => {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const match = FRONT_MATTER.exec(text)
  if (!match) {
    problems.add(file, 1, 'has no front matter: the file starts with a line “---”, the fields, and a line “---”')
    return null
  }
  const yaml = parseYaml(match[1] ?? '', file, problems, 2)
  if (!yaml) return null
  if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value)) {
    problems.add(file, 2, 'the front matter is not a set of fields “name: value”')
    return null
  }
  const bodyStart = match[0].length
  const bodyLine = lineOfOffset(text, bodyStart)
  const raw = text.slice(bodyStart)
  const body = raw.trim().replaceAll('\r\n', '\n')
  const leading = raw.length - raw.trimStart().length
  const firstLine = bodyLine + raw.slice(0, leading).split('\n').length - 1
  return {
    file,
    language,
    front: yaml.value as Record<string, unknown>,
    body,
    tree: parseBriefing(body),
    lineOfKey: (key) => yaml.lineOf([key]),
    lineOfBody: (offset) => firstLine + lineOfOffset(body, offset) - 1,
  }
}
