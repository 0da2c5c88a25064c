import { describe, expect, test } from 'vitest'
import { buildBundle } from '../../../core/index.ts'
import { refusalOf } from '../support/call.ts'
import { type Change, contentFolder, replacing } from '../support/content-folder.ts'
import { english, french } from '../support/faults.ts'

const style = `readingMinutes: { en: 1, fr: 1 }
words:
  en:
    recently: name the date
    utilis*: use
    '!': a full stop
  fr:
    courriel électronique: courriel
    digital*: numérique
`

const warningsOf = (changes: Readonly<Record<string, Change>>): string[] =>
  buildBundle(contentFolder(changes)).warnings.map(({ where, message }) => `${where} ${message}`)

/** The same change to one piece of each language. */
const both = (enPiece: string, enBy: string, frPiece: string, frBy: string): Record<string, Change> => ({
  [english]: replacing(enPiece, enBy),
  [french]: replacing(frPiece, frBy),
})

test('sound content has no warnings, and a style changes nothing of the bundle', () => {
  expect(warningsOf({})).toEqual([])
  expect(buildBundle(contentFolder({ 'style.yaml': style })).text).toBe(buildBundle(contentFolder()).text)
})

describe('a figure in one language only', () => {
  test('is found where it is missing, and where the other has it is told', () => {
    expect(warningsOf(both('careful.', 'careful, since 2024.', 'prudent.', 'prudent, depuis 2023.'))).toEqual([
      `${english}:15 does not have the figure “2023”, which the French has at ${french}:15: write the same figure in both`,
      `${french}:15 does not have the figure “2024”, which the English has at ${english}:15: write the same figure in both`,
    ])
  })

  test('is found in the section where the languages part their paragraphs differently', () => {
    const [warning, ...more] = warningsOf(
      both(
        'careful.[^gac]',
        'careful in 5 towns.[^gac]\n\nAnd in 12 more.[^gac]',
        'prudent.[^gac]',
        'prudent dans 5 villes.[^gac] Et dans 11 autres.[^gac]',
      ),
    )
    expect(warning).toMatch(/^briefings\/safety\.en\.md:13 does not have the figure “11”, .*fr\.md:15/)
    expect(more).toEqual([expect.stringMatching(/^briefings\/safety\.fr\.md:13 .*“12”.*en\.md:17/)])
  })

  test('is found in a table too', () => {
    const changes = {
      'issuers.yaml': replacing('{ en: High, fr: Grande }\n    asOf', '{ en: 50 km, fr: 60 km }\n    asOf'),
    }
    expect(warningsOf(changes)).toEqual([
      'issuers.yaml:8 does not have the figure “50”, which the English has: write the same figure in both',
      'issuers.yaml:8 does not have the figure “60”, which the French has: write the same figure in both',
    ])
  })
})

test('outside the risk briefings a figure without a source mark is found; judgement may count', () => {
  const asCity = (text: string): string =>
    text.replace('kind: risk', 'kind: city').replace('careful.[^gac]', 'careful.[^gac]\n\nIt is 12 km.')
  const enSays = (text: string): string => asCity(text).replace('Ask your insurer.', 'Ask 2 weeks before.')
  const frSays = (text: string): string =>
    text
      .replace('kind: risk', 'kind: city')
      .replace('prudent.[^gac]', 'prudent.[^gac]\n\nIl y a 12 km.')
      .replace('Demandez à votre assureur.', 'Demandez 2 semaines avant.')
  expect(warningsOf({ [english]: enSays, [french]: frSays })).toEqual([
    `${english}:17 has the figure “12” without a source mark [^id] in its paragraph, item or row: mark it, or leave it out`,
    `${french}:17 has the figure “12” without a source mark [^id] in its paragraph, item or row: mark it, or leave it out`,
  ])
})

describe('words our style avoids', () => {
  test('are found in their line, whole, in any case, with what to write instead', () => {
    const changes = both(
      'careful.[^gac]',
      'careful!\nRecently utilised; not unrecently.[^gac]',
      'prudent.[^gac]',
      'prudent.\nLe marché digitalisé.[^gac]',
    )
    expect(warningsOf({ ...changes, 'style.yaml': style })).toEqual(
      [
        `${english}:15 says “!”, which our style avoids: a full stop`,
        `${english}:16 says “utilised”, which our style avoids: use`,
        `${english}:16 says “Recently”, which our style avoids: name the date`,
        `${french}:16 says “digitalisé”, which our style avoids: numérique`,
      ]
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
        .map((line) => expect.stringContaining(line)),
    )
  })

  test('may stand in quotations, in italics and in names', () => {
    const changes = both(
      'careful.[^gac]',
      'careful. They said “recently”, or _recently_.[^gac]',
      'prudent.[^gac]',
      'prudent. La « fête digitale » de la Ciudad Digital.[^gac]',
    )
    expect(warningsOf({ ...changes, 'style.yaml': style })).toEqual([])
  })

  test('a style that cannot be read is a fault', () => {
    const refusal = refusalOf(() => buildBundle(contentFolder({ 'style.yaml': 'words: { en: {}, fr: 1 }\nmore: 1\n' })))
    expect(refusal.message).toContain('style.yaml:1: words.fr: ')
    expect(refusal.message).toContain('does not know “more”')
  })
})

test('a text over the reading length says by how much', () => {
  const long = (text: string): string => text.replace('Be careful.', `Be${' so'.repeat(220)} careful.`)
  expect(warningsOf({ [english]: long, 'style.yaml': style })).toEqual([
    expect.stringMatching(
      /^briefings\/safety\.en\.md:\d+ takes longer than 1 min to read: \d+ words where 220 are the most; take out \d+/,
    ),
  ])
})

test('strict refuses warnings as it refuses faults', () => {
  const folder = contentFolder(both('careful.', 'careful, since 2024.', 'prudent.', 'prudent, depuis 2023.'))
  expect(buildBundle(folder).warnings).toHaveLength(2)
  const refusal = refusalOf(() => buildBundle(folder, { strict: true }))
  expect(refusal.code).toBe('content-invalid')
  expect(refusal.message).toMatch(
    /^The content has 2 problems; nothing was written\.\n {2}briefings\/safety\.en\.md:15: /,
  )
})

test('what an editor leaves beside a file is passed over', () => {
  expect(
    warningsOf({ 'briefings/.safety.en.md': 'half', 'sources/.a.yaml.swp': 'half', 'sources/.b.yaml': '[' }),
  ).toEqual([])
})
