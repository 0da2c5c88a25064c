import { describe } from 'vitest'
import { replacing } from '../support/content-folder.ts'
import { english, french, testFaults } from '../support/faults.ts'

describe('in a briefing each fault is found in its file and line:', () => {
  testFaults([
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
  ])
})
