import { describeRefusals, next, type Refused, spoilt } from '../support/refused.ts'

const fields: readonly (readonly [name: string, path: string, value: unknown, message?: RegExp])[] = [
  ['a javascript: address', 'sources[0].url', 'javascript:alert(1)'],
  ['a data: address', 'sources[0].url', 'data:text/html,x'],
  ['a file: address', 'sources[0].url', 'file:///etc/passwd'],
  ['an address on this computer', 'sources[0].url', 'http://localhost/'],
  ['an unknown key in an item', 'places[0].phone', '911', /places\[0\] .*"phone"/],
  ['an unknown key in the content', 'videos', [], /content .*"videos"/],
  ['a third language', 'terms[0].name.es', 'Factura', /terms\[0\]\.name .*"es"/],
  ['a missing translation', 'terms[0].name.fr', undefined, /terms\[0\]\.name\.fr .*received undefined/],
  ['a blank translation', 'terms[0].name.fr', ' \n ', /terms\[0\]\.name\.fr is blank/],
  ['an empty text', 'terms[0].name.en', ''],
  ['a number for a text', 'terms[0].term', 7, /terms\[0\]\.term .*expected string/],
  ['a text for a list', 'terms', 'all', /content\.terms .*expected array/],
  ['null for an item', 'terms', [null], /content\.terms\[0\] .*expected object/],
  ['a missing field', 'briefings[0].lede', undefined, /briefings\[0\]\.lede .*received undefined/],
  ['an id with a space', 'terms[0].id', 'a b', /terms\[0\]\.id must be lower-case/],
  ['an id in capitals', 'terms[0].id', 'ABC', /terms\[0\]\.id must be lower-case/],
  ['an id that climbs', 'terms[0].id', '../../etc', /terms\[0\]\.id must be lower-case/],
  ['a very long id', 'terms[0].id', 'a'.repeat(65)],
  ['a day that never was', 'places[0].asOf', '2026-02-30', /places\[0\]\.asOf is not a day of the calendar/],
  ['a month that never was', 'sources[0].date', '2026-13', /sources\[0\]\.date is not a day/],
  ['an hour that never was', 'programme[0].start', '25:00', /programme\[0\]\.start must be a time HH:MM/],
  ['an edition of 0', 'edition', 0],
  ['an edition of 1.5', 'edition', 1.5],
  ['an edition in words', 'edition', '6'],
  ['an issue date with an offset', 'issuedAt', '2026-01-12T14:00:00+01:00', /issuedAt must be an instant/],
  ['a place off the globe', 'places[0].position.latitude', 91],
  ['a telephone number of letters', 'contacts[0].phones[0].number', 'CALL-ME', /must be a telephone number/],
  ['an item without a source', 'places[0].sources', []],
  ['a very long text', 'terms[0].explanation.en', 'a'.repeat(200_001)],
  ['a very long key', `places[0].${'k'.repeat(1_000_000)}`, 1, /places\[0\] .*k{200}/],
  ['half a character', 'terms[0].explanation.en', 'a \ud83c b', /holds half a character/],
]

describeRefusals(
  'a field that is not what it must be is refused:',
  fields.map(([name, path, value, message]) => ({
    name,
    text: spoilt({ [path]: value }),
    code: 'bundle-invalid',
    message: message ?? new RegExp(`content\\.${path.replace(/[[\].]/g, '\\$&')} `),
  })),
)

const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`
const many = (count: number): object[] => Array.from({ length: count }, () => ({}))
const tooLarge = (name: string, text: string, message: RegExp): Refused => ({
  name,
  text,
  code: 'bundle-too-large',
  message,
})
const tooDeep = (name: string, text: string): Refused => ({
  name,
  text,
  code: 'bundle-invalid',
  message: /is nested too deeply/,
})
const MEGABYTE = 1024 * 1024

describeRefusals('a bundle of absurd size is refused in time:', [
  tooLarge('65 megabytes', `{"format":"${'a'.repeat(65 * MEGABYTE)}"}`, /is 66 MB; Valise reads at most 64 MB/),
  tooLarge('letters of two bytes', `{"format":"${'é'.repeat(33 * MEGABYTE)}"}`, /is 67 MB; Valise reads at most 64 MB/),
  tooLarge('20,001 items', spoilt({ sources: many(20_001) }), /holds 20001 sources; Valise reads at most 20000/),
  tooLarge('a million values', `[${'{},'.repeat(600_000)}{}]`, /holds more than 1000000 values/),
  tooLarge(
    'a huge item',
    spoilt({ 'regions[0].groups': many(100_000) }),
    /more than 20000 values in content\.regions\[0\]/,
  ),
  tooLarge('a huge mission', spoilt({ 'mission.cities': many(100_000) }), /more than 20000 values in content\b/),
  tooDeep('lists in lists in lists', nested(5_000_000)),
  tooDeep('lists in lists in the mission', `{"format":"valise-bundle/1","content":{"mission":${nested(200_000)}}}`),
  {
    name: '20,000 wrong items',
    text: spoilt({ places: many(20_000) }),
    code: 'bundle-invalid',
    message: /content\.places\[0\]\.id .*\(and 49 more\)/,
  },
])

const whole = next()
const hostile = ['__proto__', 'constructor', 'prototype'].flatMap((key) => {
  const bad = `"${key}":{"isAdmin":true,"toString":"x"}`
  return [
    [`${key} beside the content`, `{${bad},${whole.slice(1)}`, key],
    [`${key} in the content`, whole.replace('"content":{', `"content":{${bad},`), `content.${key}`],
    [`${key} in an item`, whole.replace('"sources":[{', `"sources":[{${bad},`), `content.sources[0].${key}`],
    [`${key} in a text`, whole.replace('"title":{', `"title":{${bad},`), `content.mission.title.${key}`],
    [
      `${key} in disguise`,
      whole.replace('"content":{', `"content":{"${key.replace('o', '\\u006f')}":1,`),
      `content.${key}`,
    ],
    [`${key} in a signature`, whole.replace('"signatures":[', `"signatures":[{${bad}}`), `signatures[0].${key}`],
  ].map(([name = '', text = '', where = '']) => ({ name, text, key, where }))
})

describeRefusals(
  'a key that reaches into machinery is refused:',
  hostile.map(({ name, text, key, where }) => ({
    name,
    text,
    code: 'bundle-hostile-key',
    message: new RegExp(`the key “${key}” at ${where.replace(/[[\].]/g, '\\$&')}, which no honest bundle has`),
  })),
)
