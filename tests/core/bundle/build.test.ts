import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBundle, readBundle } from '../../../core/index.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { refusalOf } from '../support/call.ts'
import { type Change, contentFolder, replacing } from '../support/content-folder.ts'
import { english, french, problemsOf } from '../support/faults.ts'

test('a sound folder is compiled, and its bundle passes every check of a reader', () => {
  const { text, content } = buildBundle(contentFolder())
  expect(readBundle(text).content).toEqual(content)
  expect(content.briefings).toMatchObject([
    {
      id: 'safety',
      kind: 'risk',
      title: { en: 'Safety', fr: 'Sécurité' },
      asOf: '2026-01-10',
      cities: ['mexico-city'],
    },
  ])
  expect(content.briefings[0]?.body.fr).toMatch(/^## Conseils \{#advice\}[\s\S]*\[\^gac\]$/)
  // Years are texts, whatever YAML takes them for; tables may be split over a folder.
  expect(content.sources.map(({ id, date }) => [id, date])).toEqual([
    ['gac', '2026'],
    ['elections', '2026-01'],
  ])
})

test('the line ends of Windows and a byte order mark make no difference', () => {
  const windows: Change = (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`
  const changes = { [english]: windows, [french]: windows, 'regions.yaml': windows }
  expect(buildBundle(contentFolder(changes)).text).toBe(buildBundle(contentFolder()).text)
  const wrong = (text: string): string =>
    (windows as (text: string) => string)(replacing('Be careful.[^gac]', 'No.')(text))
  expect(problemsOf({ [english]: wrong })).toContain(`${english}:15 states something without a source mark [^id]`)
})

test('a folder without a mission is none', () => {
  const folder = temporaryFolder()
  const refusal = refusalOf(() => buildBundle(folder))
  expect(refusal.code).toBe('content-invalid')
  expect(refusal.message).toBe(`${folder} is not a content folder: it has no mission.yaml.`)
  expect(refusalOf(() => buildBundle(join(folder, 'missing'))).code).toBe('content-invalid')
})

describe('faults are told of', () => {
  test('all at once, in the order of files and lines', () => {
    const problems = problemsOf({
      [english]: (text) => replacing('2[^gac]', '2')(replacing('careful.[^gac]', 'careful.')(text)),
      'mission.yaml': replacing('America/Toronto', 'Toronto'),
    })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      `${english}:15`,
      `${english}:21`,
      `${french}:13`,
      'mission.yaml:10',
    ])
  })

  test('once, and not again for everything that names what one of them spoilt', () => {
    expect(problemsOf({ 'sources/a.yaml': replacing('confidence: high', 'confidence: sure') })).toEqual([
      expect.stringMatching(/^sources\/a\.yaml:7 confidence: /),
    ])
    expect(problemsOf({ 'sources/a.yaml': replacing('date: 2026', 'date: [') })).toHaveLength(1)
  })
})
