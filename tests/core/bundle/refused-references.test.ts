import { itemKinds } from '../../../shared/model/bundle.ts'
import { both, smallContent } from '../support/bundle.ts'
import { describeRefusals, literally, type Refused, spoilt } from '../support/refused.ts'

const small = smallContent()

/** A list with its first entry once more at its end. */
const twice = (list: readonly unknown[] | undefined): unknown[] => [...(list ?? []), list?.[0]]

describeRefusals(
  'an id that stands twice is refused:',
  [
    ...itemKinds.map((kind) => [kind, twice(small[kind]), `${kind}[${small[kind].length}].id`] as const),
    ['mission.cities', twice(small.mission.cities), 'mission.cities[2].id'] as const,
    ['issuers[0].scale', twice(small.issuers[0]?.scale), 'issuers[0].scale[4].level'] as const,
    ['regions[0].advice', twice(small.regions[0]?.advice), 'regions[0].advice[1].issuer'] as const,
    ['checklists[0].items', twice(small.checklists[0]?.items), 'checklists[0].items[1].id'] as const,
    ['figures[0].series', twice(small.figures[0]?.series), 'figures[0].series[1].id'] as const,
  ].map(
    ([path, value, where]): Refused => ({
      name: `in ${path}`,
      text: spoilt({ [path]: value }),
      code: 'bundle-invalid',
      message: new RegExp(`content\\.${literally(where)} repeats “`),
    }),
  ),
)

/** Fields set to something that is not in the bundle; the second path is where it is reported. */
const dangling: readonly (readonly [changes: Record<string, unknown>, where?: string])[] = [
  [{ 'issuers[0].country.sources': ['gone'] }],
  [{ 'regions[0].advice[0].issuer': 'GB' }],
  [{ 'regions[0].advice[0].sources': ['gone'] }],
  [{ 'regions[1].advice[0].rules[0].within.of': ['MX-AGU'] }, 'regions[1].advice[0].rules'],
  [{ 'regions[0].homicideRate[0].sources': ['gone'] }, 'regions[0].homicideRate'],
  [{ 'regions[1].groups[0].sources': ['gone'] }, 'regions[1].groups'],
  [{ 'regions[0].briefings': ['gone'] }],
  [{ 'briefings[0].cities': ['gone'] }],
  [{ 'briefings[0].regions': ['MX-AGU'] }],
  [{ 'briefings[0].body.en': 'A fact.[^gone]' }],
  [{ 'briefings[0].body.fr': 'Un fait.[^gone]' }],
  [{ 'contacts[0].sources': ['gone'] }],
  [{ 'contacts[0].city': 'gone' }],
  [{ 'places[0].sources': ['gac', 'gone'] }],
  [{ 'places[0].city': 'gone' }],
  [{ 'places[0].region': 'MX-AGU' }],
  [{ 'people[0].sources': ['gone'] }],
  [{ 'programme[0].sources': ['gone'] }],
  [{ 'programme[0].city': 'gone' }],
  [{ 'programme[0].place': 'gone' }],
  [{ 'phrases[0].group': 'gone' }],
  [{ 'terms[0].sources': ['gone'] }],
  [{ 'checklists[0].items[0].sources': ['gone'] }],
  [{ 'figures[0].sources': ['gone'] }],
  [{ 'figures[0].briefings': ['gone'] }],
  [{ 'mission.cities[1].region': 'MX-AGU' }],
]

describeRefusals(
  'a reference that leads nowhere is refused:',
  dangling.map(([changes, where = Object.keys(changes)[0] ?? '']) => ({
    name: where,
    text: spoilt(changes),
    code: 'bundle-invalid',
    message: new RegExp(`content\\.${literally(where)} (?:points at|names the city) “`),
  })),
)

describeRefusals(
  'a level that is on nobody’s scale is refused:',
  ['issuers[0].country.level', 'regions[0].advice[0].level', 'regions[1].advice[0].rules[0].level'].map((path) => ({
    name: path,
    text: spoilt({ [path]: 7 }),
    code: 'bundle-invalid',
    message: new RegExp(`content\\.${literally(path)} uses level 7, which is not on the scale of CA`),
  })),
)

describeRefusals('a point that is not on its axis is refused:', [
  {
    name: 'a category among years',
    text: spoilt({
      'figures[0].series[0].points': [
        { x: 2025, y: 1 },
        { x: both('North'), y: 2 },
      ],
    }),
    code: 'bundle-invalid',
    message: /content\.figures\[0\]\.series\[0\]\.points\[1\]\.x is no year/,
  },
  {
    name: 'a year among categories',
    text: spoilt({ 'figures[0].x.type': 'category' }),
    code: 'bundle-invalid',
    message: /content\.figures\[0\]\.series\[0\]\.points\[0\]\.x is no category/,
  },
])

const texts: readonly (readonly [name: string, english: string, message: RegExp])[] = [
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
  ['a link in angle brackets', '[a](<javascript:alert(1)>)', /holds HTML or a link in angle brackets/],
  ['a link to a file', '[a](file:///etc/passwd)', /links to "file:/],
  ['a link without protection', '[a](http://example.com)', /links to "http:/],
  ['a link to a neighbour', '[a](//example.com)', /links to "\/\/example/],
  ['a link to data', '[a](data:text/html,x)', /links to "data:/],
  ['a link with a title', '[a](https://example.com "b")', /links to "https:/],
  ['a link defined apart', '[a]\n\n[a]: javascript:alert(1)', /holds a link defined apart/],
  ['a link defined in a quote', '> [a\\]b]: javascript:alert(1)', /holds a link defined apart/],
  ['a footnote of its own', 'A fact.[^gac]\n\n[^gac]: From somewhere.', /defines a footnote/],
  ['HTML', 'Text <script>alert(1)</script>', /holds HTML/],
  ['an HTML comment', 'Text <!-- hidden -->', /holds HTML/],
  ['an address in angle brackets', '<javascript:alert(1)>', /holds HTML or a link in angle brackets/],
  ['a picture', '![a](https://example.com/a.png)', /holds a picture/],
  ['a paragraph that would hold up its reader', '*a '.repeat(20_000), /is too intricate to be shown/],
  ['the same section twice', '## A {#a}\n\nx\n\n## B {#a}\n\ny', /repeats the section \{#a\}/],
]

describeRefusals(
  'a briefing with more than text in it is refused:',
  texts.map(([name, english, message]) => ({
    name,
    text: spoilt({ 'briefings[0].body': both(english, 'Un fait.[^gac]') }),
    code: 'bundle-invalid',
    message,
  })),
)
