import { expect, test } from 'vitest'
import { readingText, sectionAt } from '../../shared/text/reading-text.ts'

const body = `Before **all** sections.[^gac]

## The *courts* {#courts}

Judges are [elected](valise:briefing/law#courts), see
\`CFDI\`.[^gac][^other] A&nbsp;B <b>bold</b>

- one
- [ ] two

| Place | Level |
| ----- | :---: |
| A | 2[^gac] |

> [!so-what]
> Ask first.[^gac]

### Deeper {#deeper}

\`\`\`
code   here
\`\`\`
`

test('a briefing’s plain text is what one reads, block by block, without marks', () => {
  expect(readingText(body).text.split('\n')).toEqual([
    'Before all sections.',
    'The courts',
    'Judges are elected, see CFDI. A\u00a0B bold',
    'one',
    'two',
    'Place',
    'Level',
    'A',
    '2',
    'Ask first.',
    'Deeper',
    'code here',
  ])
})

test('a position knows its section', () => {
  const reading = readingText(body)
  const at = (words: string): string | null => sectionAt(reading, reading.text.indexOf(words))?.anchor ?? null
  expect([at('Before'), at('The courts'), at('Ask first'), at('code')]).toEqual([null, 'courts', 'courts', 'deeper'])
  expect(reading.sections.map(({ title }) => title)).toEqual(['The courts', 'Deeper'])
})

test('source marks change no position', () => {
  const bare = body.replaceAll(/\[\^[a-z]+\]/g, '')
  expect(readingText(bare)).toEqual(readingText(body))
})
