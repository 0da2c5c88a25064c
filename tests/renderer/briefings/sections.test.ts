import { expect, test } from 'vitest'
import { outlineOf } from '../../../renderer/features/briefings/sections.ts'

const markdown = `Opening words.[^a]

## First {#first}

Text.[^b][^a]

- Item.[^b]

### Inside {#inside}

| Head | Other |
| --- | --- |
| Cell.[^c] | Cell |

#### Without an address

> [!so-what]
> Judgement.[^a]
`

test('finds the sections that have an address, in order and with their depth', () => {
  expect(outlineOf(markdown, 'Title').sections).toEqual([
    { anchor: 'first', title: 'First', depth: 2 },
    { anchor: 'inside', title: 'Inside', depth: 3 },
  ])
})

test('cuts the text at each heading and keeps every mark, also in lists, tables and call-outs', () => {
  expect(outlineOf(markdown, 'Title').passages).toEqual([
    { label: 'Title', sourceIds: ['a'] },
    { label: 'First', sourceIds: ['b', 'a', 'b'] },
    { label: 'Inside', sourceIds: ['c'] },
    { label: 'Without an address', sourceIds: ['a'] },
  ])
})
