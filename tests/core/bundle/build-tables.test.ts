import { describe } from 'vitest'
import { replacing } from '../support/content-folder.ts'
import { testFaults } from '../support/faults.ts'

const template = (en: string, fr: string): string => `- id: site-visit
  title: { en: Site visit, fr: Visite de site }
  body:
    en: |
      ${en}
    fr: |
      ${fr}
  order: 1
`

describe('in a table or the mission each fault is found in its file and line:', () => {
  testFaults([
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
      'a template that asks otherwise in French',
      { 'templates.yaml': template('## Seen\n      - [ ] We:', '## Vu\n      {{people}}') },
      ['templates.yaml:7 has “## {{people}}” where the English has “## [ ]”'],
    ],
    [
      'a mark in a template that nothing fills',
      { 'templates.yaml': template('{{place}}', '{{place}}') },
      ['templates.yaml:4 has the mark {{place}}, which nothing fills', 'templates.yaml:6 has the mark {{place}}'],
    ],
    [
      'a template in the place of the one of a meeting',
      { 'templates.yaml': template('a', 'b').replace('site-visit', 'meeting') },
      ['templates.yaml:1 “meeting” is the template that Valise has by itself'],
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
  ])
})
