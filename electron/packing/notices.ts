import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Licences that may be shipped: each lets us pass the work on unchanged, with its text. */
const ACCEPTED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Unlicense',
])

/** Something of others that ships: its name with its version, its licence by SPDX, and the licence's text. */
export interface Notice {
  readonly name: string
  readonly licence: string
  readonly text: string
}

const HEADING = /^## (.+) \(([^()]+)\)$/gm

/** Reads the notices that Vite wrote of what went into one output. */
export const bundledNotices = (markdown: string): Notice[] => {
  const headings = [...markdown.matchAll(HEADING)]
  return headings.map((heading, index) => {
    const end = headings[index + 1]?.index ?? markdown.length
    return {
      name: heading[1] ?? '',
      licence: heading[2] ?? '',
      text: markdown.slice(heading.index + heading[0].length, end).trim(),
    }
  })
}

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i

/** The notice of a package that ships as it is, beside the outputs. */
export const packageNotice = (folder: string): Notice => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry))
  return {
    name: `${name} - ${version}`,
    licence: license,
    text: file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim(),
  }
}

/** The notices of the fonts, from a folder with the licence text of each. */
export const fontNotices = (folder: string): Notice[] =>
  readdirSync(folder)
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').trim()
      const licence = /apache license/i.test(text) ? 'Apache-2.0' : 'OFL-1.1'
      return { name: `Font ${file.replace(/\.txt$/, '')}`, licence, text }
    })

/** What is inside a package of another name and licence, and so has no entry of its own. */
export const hiddenNotices: readonly Notice[] = [
  {
    name: 'PDF.js, inside unpdf',
    licence: 'Apache-2.0',
    text: 'Copyright Mozilla Foundation. Licensed under the Apache License, Version 2.0, the text of which is in LICENSE.',
  },
]

const isAccepted = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(/ OR /)
    .some((choice) => choice.split(/ AND /).every((part) => ACCEPTED.has(part.trim())))

/** The names of what may not be shipped, because of its licence. */
export const refusedLicences = (notices: readonly Notice[]): string[] =>
  notices.filter(({ licence }) => !isAccepted(licence)).map(({ name, licence }) => `${name} (${licence})`)

/** One page of all notices, each once, by name. */
export const noticesPage = (notices: readonly Notice[]): string => {
  const byName = new Map(notices.map((notice) => [notice.name, notice]))
  const sections = [...byName.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, licence, text }) => `## ${name} (${licence})\n\n${text}\n`)
  return `# What Valise is built on\n\nValise itself: Apache-2.0, see LICENSE.\n\n${sections.join('\n')}`
}
