import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildBundle, readBundle } from '../../../core/index.ts'
import type { ErrorProblem } from '../../../shared/contract/errors.ts'
import { temporaryFolder } from '../../support/core.ts'
import { refusalOf } from '../support/call.ts'
import { type Change, contentFolder, replacing } from '../support/content-folder.ts'

const english = 'briefings/safety.en.md'
const french = 'briefings/safety.fr.md'

/** What the compiler finds wrong, as `file:line message`. */
const problemsOf = (changes: Readonly<Record<string, Change>>): string[] => {
  const refusal = refusalOf(() => buildBundle(contentFolder(changes)))
  expect(refusal.code).toBe('content-invalid')
  const problems = refusal.details?.problems as readonly ErrorProblem[]
  expect(refusal.message).toContain('nothing was written')
  for (const { where, message } of problems) expect(refusal.message).toContain(`${where}: ${message}`)
  expect(refusal.details?.count).toBe(problems.length)
  return problems.map(({ where, message }) => `${where} ${message}`)
}

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

describe('each fault is found in its file and line:', () => {
  const faults: readonly (readonly [name: string, changes: Record<string, Change>, found: readonly string[]])[] = [
    // Briefings: what they state.
    [
      'a paragraph without a source',
      { [french]: replacing('Soyez prudent.[^gac]', 'Soyez prudent. Partout.') },
      [`${french}:15 states something without a source mark [^id]`],
    ],
    [
      'a list item without a source',
      { [english]: replacing('elected.[^elections]', 'elected.') },
      [`${english}:17 states something without a source mark [^id]`],
    ],
    [
      'a table row without a source',
      { [english]: replacing('2[^gac]', '2') },
      [`${english}:21 states something without a source mark [^id]`],
    ],
    [
      'a quoted statement without a source',
      { [english]: replacing('> [!so-what]\n> Ask', '> Ask') },
      [`${english}:23 states something without a source mark [^id]`],
    ],
    [
      'a source that is not there',
      {
        [english]: replacing('careful.[^gac]', 'careful.[^gac-9]'),
        [french]: replacing('prudent.[^gac]', 'prudent.[^gac-9]'),
      },
      [
        `${english}:15 points at “gac-9”, which is not in sources`,
        `${french}:15 points at “gac-9”, which is not in sources`,
      ],
    ],
    // Briefings: their form.
    [
      'an unknown call-out',
      { [english]: replacing('[!so-what]', '[!so]') },
      [`${english}:23 knows no call-out [!so]; there are [!so-what] and [!confirm]`],
    ],
    [
      'a heading without an address',
      { [english]: replacing('## Roads {#roads}', '## Roads') },
      [`${english}:26 a ## heading needs an address such as {#courts}`],
    ],
    [
      'a title in the text',
      { [english]: replacing('## Roads {#roads}', '# Roads {#roads}') },
      [`${english}:26 the title stands in the front matter; headings start at ##`],
    ],
    [
      'an address twice',
      { [english]: replacing('{#roads}', '{#advice}'), [french]: replacing('{#roads}', '{#advice}') },
      [`${english}:26 repeats the section {#advice}`, `${french}:26 repeats the section {#advice}`],
    ],
    [
      'HTML',
      { [english]: replacing('Be careful.', 'Be <b>careful</b>.') },
      [`${english}:15 holds HTML or a link in angle brackets; write &lt; for the character`],
    ],
    [
      'a picture',
      { [english]: replacing('Be careful.', 'Be careful. ![a](https://example.com/a.png)') },
      [`${english}:15 holds a picture`],
    ],
    [
      'a bad link',
      { [english]: replacing('valise:briefing/safety#advice', 'javascript:alert(1)') },
      [`${english}:28 links to "javascript:alert(1`],
    ],
    [
      'a link without protection',
      { [french]: replacing('valise:briefing/safety#advice', 'http://example.com') },
      [`${french}:28 links to "http://example.com`],
    ],
    [
      'a bare address',
      { [french]: replacing('Soyez prudent.', 'Soyez prudent, https://example.com.') },
      [`${french}:15 write the address “https://example.com`],
    ],
    [
      'a link to nowhere',
      { [english]: replacing('briefing/safety#advice', 'briefing/gone') },
      [`${english}:28 points at “gone”, which is not in briefings`],
    ],
    [
      'a link to a section that is not there',
      { [english]: replacing('safety#advice', 'safety#gone') },
      [`${english}:28 links to the section “valise:briefing/safety#gone”, which is not there`],
    ],
    [
      'a block of code',
      { [english]: replacing('Be careful.[^gac]', 'Be careful.[^gac]\n\n```\ncode\n```') },
      [`${english}:17 a block of code is not for delegates`],
    ],
    [
      'a footnote of its own',
      { [english]: replacing('Be careful.[^gac]', 'Be careful.[^gac]\n\n[^gac]: Somewhere.') },
      [`${english}:17 defines a footnote; sources are a list of their own`],
    ],
    [
      'a link defined apart',
      { [english]: replacing('Be careful.[^gac]', 'Be [careful][x].[^gac]\n\n[x]: https://example.com') },
      [`${english}:17 holds a link defined apart`],
    ],
    // Two languages.
    ['a missing translation', { [french]: null }, [`${english}:1 the French translation safety.fr.md is missing`]],
    [
      'a translation without an original',
      { [english]: null },
      [`${french}:1 the English translation safety.en.md is missing`],
    ],
    [
      'a missing title',
      { [french]: replacing('title: Sécurité\n', '') },
      [`${french}:2 title.fr: the French text is missing`],
    ],
    [
      'a section less',
      {
        [french]: replacing('\n## Routes {#roads}\n\nVoir les [conseils](valise:briefing/safety#advice).[^gac]\n', ''),
      },
      [`${french}:13 has no section where the English has ## {#roads}`],
    ],
    [
      'a section in another order',
      { [french]: replacing('{#roads}', '{#routes}') },
      [`${french}:26 has ## {#routes} where the English has ## {#roads}`],
    ],
    [
      'a source less in one language',
      { [french]: replacing('#advice).[^gac]', '#advice).[^elections]') },
      [`${french}:26 under ## {#roads} the sources are “elections” where the English has “gac”`],
    ],
    [
      'a call-out less',
      { [french]: replacing('\n> [!so-what]\n> Demandez à votre assureur.\n', '') },
      [`${french}:13 under ## {#advice} the call-outs are “” where the English has “so-what”`],
    ],
    [
      'another date in one language',
      { [french]: replacing('asOf: 2026-01-10', 'asOf: 2026-01-11') },
      [`${french}:7 asOf is "2026-01-11" where the English has "2026-01-10"`],
    ],
    [
      'a field in one language only',
      { [french]: replacing('regions: [MX-CMX]\n', '') },
      [`${french}:2 regions is missing where the English has ["MX-CMX"]`],
    ],
    // Front matter.
    ['no front matter', { [english]: 'Just text.\n' }, [`${english}:1 has no front matter`]],
    [
      'an empty front matter',
      { [english]: '---\n# nothing\n---\nText\n' },
      [`${english}:2 the front matter is not a set of fields`],
    ],
    [
      'a list for a front matter',
      { [english]: '---\n- one\n---\nText\n' },
      [`${english}:2 the front matter is not a set of fields`],
    ],
    [
      'an id that is not the file’s',
      { [english]: replacing('id: safety', 'id: security') },
      [`${english}:2 the id must be “safety”, as the file is called`],
    ],
    [
      'an unknown kind',
      { [english]: replacing('kind: risk', 'kind: novel'), [french]: replacing('kind: risk', 'kind: novel') },
      [`${english}:3 kind: `],
    ],
    [
      'an unknown field',
      {
        [english]: replacing('order: 1', 'order: 1\nauthor: me'),
        [french]: replacing('order: 1', 'order: 1\nauthor: me'),
      },
      [`${english}:2 does not know “author”`],
    ],
    [
      'a day that never was',
      {
        [english]: replacing('asOf: 2026-01-10', 'asOf: 2026-02-30'),
        [french]: replacing('asOf: 2026-01-10', 'asOf: 2026-02-30'),
      },
      [`${english}:7 asOf: is not a day of the calendar`],
    ],
    [
      'a review before the fact',
      {
        [english]: replacing('reviewBy: 2026-02-09', 'reviewBy: 2025-02-09'),
        [french]: replacing('reviewBy: 2026-02-09', 'reviewBy: 2025-02-09'),
      },
      [`${english}:8 reviewBy 2025-02-09 is before asOf 2026-01-10`],
    ],
    [
      'a city that is not visited',
      { [english]: replacing('[mexico-city]', '[cancun]'), [french]: replacing('[mexico-city]', '[cancun]') },
      [`${english}:10 names the city “cancun”, which the mission does not have`],
    ],
    [
      'a front matter that is no YAML',
      { [english]: replacing('lede: One sentence.', 'lede: "One sentence.') },
      [`${english}:`],
    ],
    [
      'a file of a strange name',
      { 'briefings/safety.md': '---\n---\n' },
      ['briefings/safety.md:1 must be called <id>.en.md or <id>.fr.md'],
    ],
    // Tables.
    [
      'a missing translation in a table',
      { 'regions.yaml': replacing('{ en: Mexico City, fr: Mexico }', '{ en: Mexico City }') },
      ['regions.yaml:2 name.fr: the French text is missing'],
    ],
    [
      'an unknown field in a table',
      { 'issuers.yaml': replacing('  scale:', '  colour: red\n  scale:') },
      ['issuers.yaml:1 does not know “colour”'],
    ],
    [
      'a number that is none',
      { 'issuers.yaml': replacing('level: 2\n    text', 'level: high\n    text') },
      ['issuers.yaml:7 country.level'],
    ],
    [
      'an issuer that is not there',
      { 'regions.yaml': replacing('issuer: CA', 'issuer: US') },
      ['regions.yaml:6 points at “US”, which is not in issuers'],
    ],
    [
      'a level off the scale',
      { 'regions.yaml': replacing('level: 2', 'level: 4') },
      ['regions.yaml:6 uses level 4, which is not on the scale of CA'],
    ],
    [
      'a source that is not there in a table',
      { 'issuers.yaml': replacing('sources: [gac]', 'sources: [gone]') },
      ['issuers.yaml:11 points at “gone”, which is not in sources'],
    ],
    [
      'an id twice in one file',
      { 'sources/b.yaml': (text) => `${text}\n${text}` },
      ['sources/b.yaml:7 repeats “elections”'],
    ],
    [
      'an id twice in two files',
      { 'sources/b.yaml': (text) => `${text}- id: gac\n  publisher: P\n  title: T\n  date: 2026\n  confidence: low\n` },
      ['sources/b.yaml:6 repeats “gac”'],
    ],
    [
      'a source nobody cites',
      {
        'sources/b.yaml': (text) => `${text}- id: spare\n  publisher: P\n  title: T\n  date: 2026\n  confidence: low\n`,
      },
      ['sources/b.yaml:6 the source “spare” is never cited'],
    ],
    [
      'YAML that is none',
      { 'regions.yaml': replacing('  capital: Ciudad de México', '  capital: [Ciudad') },
      ['regions.yaml:'],
    ],
    [
      'a key twice',
      { 'regions.yaml': replacing('  capital: Ciudad', '  capital: A\n  capital: Ciudad') },
      ['regions.yaml:5 Map keys must be unique'],
    ],
    ['an alias', { 'regions.yaml': (text) => `${text}- *one\n` }, ['regions.yaml:7 ']],
    [
      'a table that is no list',
      { 'issuers.yaml': 'CA: Canada\n' },
      ['issuers.yaml:1 is not a list: each entry starts with “- ”'],
    ],
    ['a misspelt file', { 'place.yaml': '[]\n' }, ['place.yaml:1 is no table Valise knows']],
    ['a misspelt folder', { 'source/a.yaml': '[]\n' }, ['source:1 is no table Valise knows']],
    ['a stray file in a table’s folder', { 'sources/notes.txt': 'x' }, ['sources/notes.txt:1 is no .yaml file']],
    // The mission.
    [
      'a mission that ends before it starts',
      { 'mission.yaml': replacing('endsOn: 2026-02-20', 'endsOn: 2026-02-02') },
      ['mission.yaml:9 endsOn 2026-02-02 is before startsOn 2026-02-15'],
    ],
    [
      'a city in no region',
      { 'mission.yaml': replacing('region: MX-CMX', 'region: MX-AGU') },
      ['mission.yaml:16 points at “MX-AGU”, which is not in regions'],
    ],
    [
      'a zone that is none',
      { 'mission.yaml': replacing('America/Mexico_City', 'America/Mexiko') },
      ['mission.yaml:17 there is no time zone “America/Mexiko”'],
    ],
    ['a missing edition', { 'mission.yaml': replacing('edition: 1\n', '') }, ['mission.yaml:1 edition is missing']],
    [
      'a table in the mission’s file',
      { 'mission.yaml': (text) => `${text}places: []\n` },
      ['mission.yaml:23 places stand in a file of their own'],
    ],
    ['a mission that is a list', { 'mission.yaml': '- a\n' }, ['mission.yaml:1 is not a set of fields “name: value”']],
    [
      'a key that reaches into machinery',
      { 'mission.yaml': (text) => `${text}__proto__: { isAdmin: true }\n` },
      ['mission.yaml:'],
    ],
  ]

  test.each(faults)('%s', (_, changes, found) => {
    const problems = problemsOf(changes)
    for (const expected of found)
      expect(problems, problems.join('\n')).toContainEqual(
        expect.stringMatching(new RegExp(`^${RegExp.escape(expected)}`)),
      )
  })

  test('all of them at once, in the order of files and lines', () => {
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

  test('one fault is not reported once more for everything that names what it spoilt', () => {
    expect(problemsOf({ 'sources/a.yaml': replacing('confidence: high', 'confidence: sure') })).toEqual([
      expect.stringMatching(/^sources\/a\.yaml:7 confidence: /),
    ])
    expect(problemsOf({ 'sources/a.yaml': replacing('date: 2026', 'date: [') })).toHaveLength(1)
  })
})
