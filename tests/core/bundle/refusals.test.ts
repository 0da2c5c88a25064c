import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ErrorCode } from '../../../shared/contract/errors.ts'
import type { BundleContent } from '../../../shared/model/bundle.ts'
import { testPorts } from '../../support/core.ts'
import { both, briefing, bundleText, place, smallContent, source } from '../support/bundle.ts'
import { refusalOf } from '../support/call.ts'
import { fingerprint, rowsWritten, testLibrary } from '../support/stores.ts'

type Json = Record<string, unknown>

/** A bundle whose content was changed beyond what its type allows. */
const spoilt = (change: (content: Json) => void): string => {
  const content = structuredClone(smallContent({ edition: 6 })) as unknown as Json
  change(content)
  return bundleText(content)
}

const list = (content: Json, name: string): Json[] => content[name] as Json[]
const first = (content: Json, name: string): Json => list(content, name)[0] as Json
const next = (change: Partial<BundleContent>): string => bundleText(smallContent({ edition: 6, ...change }))
const withBody = (en: string): string =>
  next({ briefings: [briefing('safety', { body: both(en, 'Texte.[^gac]') }), briefing('law')] })

interface Refused {
  readonly name: string
  readonly text: string
  readonly code: ErrorCode
  readonly message: RegExp
}

const whole = bundleText(smallContent({ edition: 6 }))

const files: Refused[] = [
  { name: 'an empty file', text: '', code: 'bundle-not-json', message: /it is not JSON/ },
  { name: 'a file of spaces', text: ' \n\t', code: 'bundle-not-json', message: /it is not JSON/ },
  { name: 'a web page', text: '<!doctype html><title>404</title>', code: 'bundle-not-json', message: /it is not JSON/ },
  {
    name: 'prose',
    text: 'Dear delegates, here is',
    code: 'bundle-not-json',
    message: /choose the file the mission desk sent/,
  },
  {
    name: 'a binary file',
    text: new TextDecoder().decode(Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256)),
    code: 'bundle-not-json',
    message: /it is not JSON/,
  },
  {
    name: 'JSON with a comment',
    text: whole.replace('{', '{ /* x */'),
    code: 'bundle-not-json',
    message: /it is not JSON/,
  },
  { name: 'JSON and more', text: `${whole}${whole}`, code: 'bundle-not-json', message: /it is not JSON/ },
  {
    name: 'half a file',
    text: whole.slice(0, whole.length / 2),
    code: 'bundle-cut-short',
    message: /fetch the file again/,
  },
  {
    name: 'a file without its last character',
    text: whole.slice(0, -1),
    code: 'bundle-cut-short',
    message: /cut short/,
  },
]

const envelopes: Refused[] = [
  {
    name: 'a later format',
    text: JSON.stringify({ format: 'valise-bundle/2', content: [], more: { deep: [[[[[[[[[[]]]]]]]]]] } }),
    code: 'bundle-format',
    message: /format valise-bundle\/2; this Valise reads valise-bundle\/1.*update Valise/,
  },
  ...['null', '7', '"text"', '[]', '{}', '{"format":1}', '{"format":"other"}', '{"content":{}}'].map(
    (text): Refused => ({ name: `the JSON ${text}`, text, code: 'bundle-format', message: /JSON but not a bundle/ }),
  ),
  {
    name: 'no content',
    text: JSON.stringify({ format: 'valise-bundle/1' }),
    code: 'bundle-invalid',
    message: /not valid: content .*received undefined/,
  },
  {
    name: 'content that is none',
    text: JSON.stringify({ format: 'valise-bundle/1', content: 'all of it' }),
    code: 'bundle-invalid',
    message: /content\.mission/,
  },
  {
    name: 'an unknown key beside the content',
    text: bundleText(smallContent(), { extra: 1 }),
    code: 'bundle-invalid',
    message: /extra/,
  },
  {
    name: 'signatures of no known shape',
    text: bundleText(smallContent(), { signatures: [{ keyId: 'k' }] }),
    code: 'bundle-invalid',
    message: /signatures\[0\]\.algorithm/,
  },
]

const order: Refused[] = [
  {
    name: 'an older edition',
    text: bundleText(smallContent({ edition: 4 })),
    code: 'bundle-older',
    message: /is edition 4; the library already has the newer edition 5/,
  },
  {
    name: 'the same edition with another content',
    text: bundleText(smallContent({ edition: 5, sources: [source('gac', { title: 'Another' }), source('other')] })),
    code: 'bundle-same-edition',
    message: /says it is edition 5.*its content is different/,
  },
  {
    name: 'another mission',
    text: next({ mission: { ...smallContent().mission, id: 'canada-chile-2027' } }),
    code: 'bundle-other-mission',
    message: /“canada-chile-2027”; this library holds “canada-mexico-2026”/,
  },
]

const ids: Refused[] = [
  'sources',
  'issuers',
  'regions',
  'briefings',
  'contacts',
  'places',
  'people',
  'programme',
  'phraseGroups',
  'phrases',
  'terms',
  'checklists',
  'figures',
].map(
  (kind): Refused => ({
    name: `an id twice in ${kind}`,
    text: spoilt((content) => list(content, kind).push(structuredClone(first(content, kind)))),
    code: 'bundle-invalid',
    message: new RegExp(`content\\.${kind}\\[\\d\\]\\.id repeats`),
  }),
)

const nestedIds: Refused[] = [
  [
    'a city twice',
    (content: Json) => {
      const { cities } = content.mission as { cities: unknown[] }
      cities.push(cities[0])
    },
    /content\.mission\.cities\[2\]\.id repeats “mexico-city”/,
  ],
  [
    'a level twice on a scale',
    (content: Json) => {
      const { scale } = first(content, 'issuers') as { scale: unknown[] }
      scale.push(scale[1])
    },
    /content\.issuers\[0\]\.scale\[4\]\.level repeats “2”/,
  ],
  [
    'two advisories of one issuer for a region',
    (content: Json) => {
      const { advice } = first(content, 'regions') as { advice: unknown[] }
      advice.push(advice[0])
    },
    /content\.regions\[0\]\.advice\[1\]\.issuer repeats “CA”/,
  ],
  [
    'a line twice in a checklist',
    (content: Json) => {
      const { items } = first(content, 'checklists') as { items: unknown[] }
      items.push(items[0])
    },
    /content\.checklists\[0\]\.items\[1\]\.id repeats/,
  ],
  [
    'a series twice in a figure',
    (content: Json) => {
      const { series } = first(content, 'figures') as { series: unknown[] }
      series.push(series[0])
    },
    /content\.figures\[0\]\.series\[1\]\.id repeats/,
  ],
].map(([name, change, message]) => ({
  name: name as string,
  text: spoilt(change as (content: Json) => void),
  code: 'bundle-invalid' as const,
  message: message as RegExp,
}))

const dangling: Refused[] = (
  [
    [
      'contacts[0].sources',
      (content) => {
        first(content, 'contacts').sources = ['gone']
      },
    ],
    [
      'contacts[0].city',
      (content) => {
        first(content, 'contacts').city = 'gone'
      },
    ],
    [
      'places[0].city',
      (content) => {
        first(content, 'places').city = 'gone'
      },
    ],
    [
      'places[0].region',
      (content) => {
        first(content, 'places').region = 'MX-AGU'
      },
    ],
    [
      'places[0].sources',
      (content) => {
        first(content, 'places').sources = ['gac', 'gone']
      },
    ],
    [
      'people[0].sources',
      (content) => {
        first(content, 'people').sources = ['gone']
      },
    ],
    [
      'terms[0].sources',
      (content) => {
        first(content, 'terms').sources = ['gone']
      },
    ],
    [
      'figures[0].sources',
      (content) => {
        first(content, 'figures').sources = ['gone']
      },
    ],
    [
      'figures[0].briefings',
      (content) => {
        first(content, 'figures').briefings = ['gone']
      },
    ],
    [
      'programme[0].sources',
      (content) => {
        first(content, 'programme').sources = ['gone']
      },
    ],
    [
      'programme[0].city',
      (content) => {
        first(content, 'programme').city = 'gone'
      },
    ],
    [
      'programme[0].place',
      (content) => {
        first(content, 'programme').place = 'gone'
      },
    ],
    [
      'phrases[0].group',
      (content) => {
        first(content, 'phrases').group = 'gone'
      },
    ],
    [
      'checklists[0].items[0].sources',
      (content) => {
        ;(first(content, 'checklists').items as Json[])[0] = { id: 'a', text: both('A'), sources: ['gone'] }
      },
    ],
    [
      'issuers[0].country.sources',
      (content) => {
        ;(first(content, 'issuers').country as Json).sources = ['gone']
      },
    ],
    [
      'regions[0].briefings',
      (content) => {
        first(content, 'regions').briefings = ['gone']
      },
    ],
    [
      'regions[0].advice[0].sources',
      (content) => {
        ;(first(content, 'regions').advice as Json[])[0] = {
          issuer: 'CA',
          level: 2,
          asOf: '2026-01-01',
          reviewBy: '2026-02-01',
          sources: ['gone'],
        }
      },
    ],
    [
      'regions[0].advice[0].issuer',
      (content) => {
        ;(first(content, 'regions').advice as Json[])[0] = {
          issuer: 'GB',
          level: 2,
          asOf: '2026-01-01',
          reviewBy: '2026-02-01',
          sources: ['gac'],
        }
      },
    ],
    [
      'regions[1].advice[0].rules',
      (content) => {
        content.regions = structuredClone(content.regions)
        const rule = ((list(content, 'regions')[1]?.advice as Json[])[0]?.rules as Json[])[0] as Json
        rule.within = { km: 5, of: ['MX-AGU'] }
      },
    ],
    [
      'regions[0].homicideRate',
      (content) => {
        ;((first(content, 'regions').homicideRate as Json[])[0] as Json).sources = ['gone']
      },
    ],
    [
      'regions[1].groups',
      (content) => {
        ;((list(content, 'regions')[1]?.groups as Json[])[0] as Json).sources = ['gone']
      },
    ],
    [
      'briefings[0].cities',
      (content) => {
        first(content, 'briefings').cities = ['gone']
      },
    ],
    [
      'briefings[0].regions',
      (content) => {
        first(content, 'briefings').regions = ['MX-AGU']
      },
    ],
    [
      'briefings[0].body.en',
      (content) => {
        first(content, 'briefings').body = both('A fact.[^gone]', 'Un fait.[^gac]')
      },
    ],
    [
      'briefings[0].body.fr',
      (content) => {
        first(content, 'briefings').body = both('A fact.[^gac]', 'Un fait.[^gone]')
      },
    ],
    [
      'mission.cities[1].region',
      (content) => {
        content.regions = [first(content, 'regions')]
        content.places = []
        content.programme = []
      },
    ],
  ] as readonly (readonly [string, (content: Json) => void])[]
).map(([where, change]) => ({
  name: `a dangling reference in ${where}`,
  text: spoilt(change),
  code: 'bundle-invalid',
  message: new RegExp(`content\\.${where.replace(/[[\].]/g, '\\$&')} (?:points at|names the city) “`),
}))

const scales: Refused[] = [
  {
    name: 'a level off the scale of a country',
    text: spoilt((content) => {
      ;(first(content, 'issuers').country as Json).level = 9
    }),
    code: 'bundle-invalid',
    message: /issuers\[0\]\.country\.level uses level 9, which is not on the scale of CA/,
  },
  {
    name: 'a level off the scale in an advisory',
    text: spoilt((content) => {
      ;((first(content, 'regions').advice as Json[])[0] as Json).level = 7
    }),
    code: 'bundle-invalid',
    message: /regions\[0\]\.advice\[0\]\.level uses level 7/,
  },
  {
    name: 'a level off the scale in a rule',
    text: spoilt((content) => {
      ;(((list(content, 'regions')[1]?.advice as Json[])[0]?.rules as Json[])[0] as Json).level = 8
    }),
    code: 'bundle-invalid',
    message: /regions\[1\]\.advice\[0\]\.rules\[0\]\.level uses level 8/,
  },
]

const texts: Refused[] = (
  [
    [
      'a link to a briefing that is not there',
      '[a](valise:briefing/gone)',
      /points at “gone”, which is not in briefings/,
    ],
    [
      'a link to a section that is not there',
      '[a](valise:briefing/law#gone)',
      /links to the section “valise:briefing\/law#gone”/,
    ],
    ['a link to a section of a region', '[a](valise:region/MX-NLE#courts)', /links to the section/],
    ['a link to a note', '[a](valise:note/abc)', /no address of Valise/],
    ['a link to nothing', '[a](valise:whatever)', /no address of Valise/],
    ['a link that acts', '[a](javascript:alert(1))', /links to "javascript:alert/],
    ['a link that acts in disguise', '[a](java&#115;cript:alert(1))', /links to "java&#115;cript/],
    ['a link over two lines', '[a](\njavascript:alert(1))', /links to "\\njavascript/],
    ['a link in angle brackets', '[a](<javascript:alert(1)>)', /links to "<javascript/],
    ['a link to a file', '[a](file:///etc/passwd)', /links to "file:/],
    ['a link without protection', '[a](http://example.com)', /links to "http:/],
    ['a link to a neighbour', '[a](//example.com)', /links to "\/\/example/],
    ['a link to data', '[a](data:text/html,x)', /links to "data:/],
    ['a link that acts, defined apart', '[a]\n\n[a]: javascript:alert(1)', /holds a link defined apart/],
    ['a link defined in a quote', '> [a\\]b]: javascript:alert(1)', /holds a link defined apart/],
    ['a footnote of its own', 'A fact.[^gac]\n\n[^gac]: From somewhere.', /defines a footnote/],
    ['HTML', 'Text <script>alert(1)</script>', /holds HTML/],
    ['an HTML comment', 'Text <!-- hidden -->', /holds HTML/],
    ['a link in angle brackets of its own', '<javascript:alert(1)>', /holds HTML or a link in angle brackets/],
    ['a picture', '![a](https://example.com/a.png)', /holds a picture/],
    ['the same section twice', '## A {#a}\n\nx\n\n## B {#a}\n\ny', /repeats the section \{#a\}/],
  ] as const
).map(([name, en, message]) => ({ name, text: withBody(en), code: 'bundle-invalid', message }))

const fields: Refused[] = (
  [
    [
      'a javascript: address in a source',
      (content) => {
        first(content, 'sources').url = 'javascript:alert(1)'
      },
      /sources\[0\]\.url/,
    ],
    [
      'a data: address in a source',
      (content) => {
        first(content, 'sources').url = 'data:text/html,x'
      },
      /sources\[0\]\.url/,
    ],
    [
      'a file: address in a source',
      (content) => {
        first(content, 'sources').url = 'file:///etc/passwd'
      },
      /sources\[0\]\.url/,
    ],
    [
      'an unknown key in an item',
      (content) => {
        first(content, 'places').phone = '911'
      },
      /places\[0\] .*phone/,
    ],
    [
      'an unknown key in the content',
      (content) => {
        content.videos = []
      },
      /content .*videos/,
    ],
    [
      'an unknown key in a text',
      (content) => {
        first(content, 'terms').name = { en: 'a', fr: 'b', es: 'c' }
      },
      /terms\[0\]\.name .*es/,
    ],
    [
      'a missing translation',
      (content) => {
        first(content, 'terms').name = { en: 'a' }
      },
      /terms\[0\]\.name\.fr .*received undefined/,
    ],
    [
      'a blank translation',
      (content) => {
        first(content, 'terms').name = { en: 'a', fr: ' \n ' }
      },
      /terms\[0\]\.name\.fr is blank/,
    ],
    [
      'an empty text',
      (content) => {
        first(content, 'terms').name = { en: '', fr: 'b' }
      },
      /terms\[0\]\.name\.en/,
    ],
    [
      'a number for a text',
      (content) => {
        first(content, 'terms').term = 7
      },
      /terms\[0\]\.term .*expected string/,
    ],
    [
      'a text for a list',
      (content) => {
        content.terms = 'all'
      },
      /content\.terms .*expected array/,
    ],
    [
      'null for an item',
      (content) => {
        content.terms = [null]
      },
      /content\.terms\[0\] .*expected object/,
    ],
    [
      'a missing field',
      (content) => {
        delete first(content, 'briefings').lede
      },
      /briefings\[0\]\.lede .*received undefined/,
    ],
    [
      'an id with spaces',
      (content) => {
        first(content, 'terms').id = 'a b'
      },
      /terms\[0\]\.id must be lower-case/,
    ],
    [
      'an id of capitals',
      (content) => {
        first(content, 'terms').id = 'ABC'
      },
      /terms\[0\]\.id must be lower-case/,
    ],
    [
      'an id that climbs',
      (content) => {
        first(content, 'terms').id = '../../etc'
      },
      /terms\[0\]\.id must be lower-case/,
    ],
    [
      'a very long id',
      (content) => {
        first(content, 'terms').id = 'a'.repeat(65)
      },
      /terms\[0\]\.id/,
    ],
    [
      'a day that never was',
      (content) => {
        first(content, 'places').asOf = '2026-02-30'
      },
      /places\[0\]\.asOf is not a day of the calendar/,
    ],
    [
      'a month that never was',
      (content) => {
        first(content, 'sources').date = '2026-13'
      },
      /sources\[0\]\.date is not a day/,
    ],
    [
      'an hour that never was',
      (content) => {
        first(content, 'programme').start = '25:00'
      },
      /programme\[0\]\.start must be a time HH:MM/,
    ],
    [
      'an edition of 0',
      (content) => {
        content.edition = 0
      },
      /content\.edition/,
    ],
    [
      'an edition of 1.5',
      (content) => {
        content.edition = 1.5
      },
      /content\.edition/,
    ],
    [
      'an edition in words',
      (content) => {
        content.edition = '6'
      },
      /content\.edition/,
    ],
    [
      'an issue date with an offset',
      (content) => {
        content.issuedAt = '2026-01-12T14:00:00+01:00'
      },
      /content\.issuedAt must be an instant/,
    ],
    [
      'a place off the globe',
      (content) => {
        first(content, 'places').position = { latitude: 91, longitude: 0 }
      },
      /places\[0\]\.position\.latitude/,
    ],
    [
      'a telephone number with letters',
      (content) => {
        first(content, 'contacts').phones = [{ number: 'CALL-ME', kind: 'voice' }]
      },
      /phones\[0\]\.number/,
    ],
    [
      'an item without a source',
      (content) => {
        first(content, 'places').sources = []
      },
      /places\[0\]\.sources/,
    ],
    [
      'a very long text',
      (content) => {
        first(content, 'terms').explanation = both('a'.repeat(200_001))
      },
      /terms\[0\]\.explanation\.en/,
    ],
    [
      'half a character',
      (content) => {
        first(content, 'terms').explanation = both('a \ud83c b')
      },
      /terms\[0\]\.explanation\.en holds half a character/,
    ],
  ] as readonly (readonly [string, (content: Json) => void, RegExp])[]
).map(([name, change, message]) => ({ name, text: spoilt(change), code: 'bundle-invalid', message }))

const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
const sizes: Refused[] = [
  {
    name: '65 megabytes',
    text: `{"format":"valise-bundle/1","content":"${'a'.repeat(65 * 1024 * 1024)}"}`,
    code: 'bundle-too-large',
    message: /is 66 MB; Valise reads at most 64 MB/,
  },
  {
    name: '33 megabytes of letters that take two bytes each',
    text: `{"format":"valise-bundle/1","content":"${'é'.repeat(33 * 1024 * 1024)}"}`,
    code: 'bundle-too-large',
    message: /is 67 MB/,
  },
  {
    name: '20,001 items',
    text: next({ sources: Array.from({ length: 20_001 }, (_, index) => source(`s-${index}`)) }),
    code: 'bundle-too-large',
    message: /holds 20001 sources; Valise reads at most 20000/,
  },
  {
    name: 'a million values',
    text: `{"format":"valise-bundle/1","content":[${'{},'.repeat(600_000)}{}]}`,
    code: 'bundle-too-large',
    message: /holds more than 1000000 values/,
  },
  {
    name: 'an item of a hundred thousand values',
    text: spoilt((content) => {
      first(content, 'regions').groups = Array.from({ length: 100_000 }, () => ({}))
    }),
    code: 'bundle-too-large',
    message: /holds more than 20000 values in content\.regions\[0\]/,
  },
  {
    name: 'a mission of a hundred thousand cities',
    text: spoilt((content) => {
      ;(content.mission as Json).cities = Array.from({ length: 100_000 }, () => ({}))
    }),
    code: 'bundle-too-large',
    message: /holds more than 20000 values in content/,
  },
  { name: 'a bomb of lists in lists', text: deep(5_000_000), code: 'bundle-invalid', message: /nested too deeply/ },
  {
    name: 'a bomb inside the content',
    text: `{"format":"valise-bundle/1","content":{"mission":${deep(200_000)}}}`,
    code: 'bundle-invalid',
    message: /nested too deeply/,
  },
  {
    name: 'twenty thousand wrong items',
    text: spoilt((content) => {
      content.places = Array.from({ length: 20_000 }, () => ({}))
    }),
    code: 'bundle-invalid',
    message: /content\.places\[0\]\.id .*\(and 49 more\)/,
  },
]

const hostile: Refused[] = ['__proto__', 'constructor', 'prototype'].flatMap((key) => {
  const bad = `"${key}":{"isAdmin":true,"toString":"x"}`
  return [
    ['beside the content', `{${bad},${whole.slice(1)}`, key],
    ['in the content', whole.replace('"content":{', `"content":{${bad},`), `content.${key}`],
    ['in an item', whole.replace('"sources":[{', `"sources":[{${bad},`), `content.sources[0].${key}`],
    ['in a text', whole.replace('"title":{', `"title":{${bad},`), `content.mission.title.${key}`],
    ['in disguise', whole.replace('"content":{', `"content":{"${key.replace('o', '\\u006f')}":1,`), `content.${key}`],
  ].map(
    ([where, text = '', path = '']): Refused => ({
      name: `${key} ${where}`,
      text,
      code: 'bundle-hostile-key',
      message: new RegExp(`the key “${key}” at ${path.replace(/[[\].]/g, '\\$&')}, which no honest bundle has`),
    }),
  )
})

describe('a refused bundle leaves the library exactly as it was:', () => {
  const refused = [
    ...files,
    ...envelopes,
    ...order,
    ...ids,
    ...nestedIds,
    ...dangling,
    ...scales,
    ...texts,
    ...fields,
    ...sizes,
    ...hostile,
  ]

  test('every bundle of this file but for its fault would be taken', () => {
    expect(testLibrary().sync(whole).added).toBeGreaterThan(13)
    expect(testLibrary().sync(withBody('A fact.[^gac] [a](valise:briefing/law#courts)')).edition).toBe(6)
    expect(testLibrary().sync(next({ places: [place('embassy')] })).edition).toBe(6)
  })

  test.each(refused)('$name', ({ text, code, message }) => {
    const ports = testPorts()
    const library = testLibrary(ports)
    library.sync(bundleText(smallContent({ edition: 5 })))
    const { read } = library.store
    const state = (): unknown => ({
      dump: fingerprint(read),
      written: rowsWritten(read),
      kept: readdirSync(join(ports.dataDir, 'editions')).map((name) => [
        name,
        readFileSync(join(ports.dataDir, 'editions', name), 'utf8').length,
      ]),
    })
    const before = state()
    const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))

    const refusal = refusalOf(() => library.sync(text))

    expect(refusal.message).toMatch(message)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toContain('The library was left as it was')
    expect(refusal.message.length).toBeLessThan(1_500)
    expect(JSON.stringify(refusal.toPlain()).length).toBeLessThan(40_000)
    expect(state()).toEqual(before)
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(prototype)
    expect(({} as Json).isAdmin).toBeUndefined()
  })
})
