import { describe, expect, test } from 'vitest'
import type { Client } from '../../../renderer/client/client.ts'
import { quoteBlock } from '../../../renderer/features/notes/quote-into-note.ts'
import { createCommentSaver, joinComments } from '../../../renderer/features/passages/save-comment.ts'
import { passageAt } from '../../../renderer/features/passages/use-pressed.ts'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'

const passage = (id: string, start: number, end: number, change: Partial<PlacedPassage> = {}): PlacedPassage => ({
  id,
  briefing: 'safety',
  briefingTitle: 'Safety',
  language: 'en',
  edition: 1,
  section: null,
  sectionTitle: '',
  selector: [
    { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
    { type: 'TextPositionSelector', start, end },
  ],
  earlier: [],
  comment: '',
  version: 1,
  createdAt: '2026-02-15T15:00:00.000Z',
  updatedAt: '2026-02-15T15:00:00.000Z',
  removedAt: null,
  place: { state: 'same', start, end, text: 'words', section: null, sectionTitle: '' },
  ...change,
})

test('a press means the shortest passage there', () => {
  const orphan = passage('c', 0, 0, { place: { state: 'orphaned', reason: 'gone' } })
  const all = [orphan, passage('a', 0, 100), passage('b', 10, 20)]
  expect([0, 15, 20, 99, 100].map((position) => passageAt(all, position)?.id ?? null)).toEqual([
    'a',
    'b',
    'a',
    'a',
    null,
  ])
})

describe('a quote in a note', () => {
  const address = 'valise:briefing/safety?passage=0b6f2c1e-2f2e'

  test('is Markdown whose link leads back', () => {
    expect(quoteBlock({ text: 'Travel by day.\nTake the toll road.', source: 'Safety, Roads', address })).toBe(
      `> Travel by day.\n>\n> Take the toll road.\n>\n> — [Safety, Roads](${address})`,
    )
  })

  test('takes no word of the briefing for a mark', () => {
    const markdown = quoteBlock({ text: '# 1 *not* a [link](x) | <b>', source: 'A [b] *c*', address })
    expect(markdown).not.toMatch(/^> # 1|(?<!\\)\*not\*/m)
    expect(markdown).toContain(`(${address})`)
  })
})

describe('a comment', () => {
  test('that two windows wrote keeps both texts', () => {
    expect(joinComments('theirs', 'mine')).toBe('theirs\n\nmine')
    expect(joinComments('mine', 'mine and more')).toBe('mine and more')
  })

  test('is saved over the newest version, and a removed passage comes back with it', async () => {
    const asked: string[] = []
    const stored = passage('a', 0, 5, { comment: 'theirs', version: 5, removedAt: '2026-02-15T15:00:00.000Z' })
    const call = async (name: string, input: unknown): Promise<unknown> => {
      asked.push(`${name} ${JSON.stringify(input)}`)
      if (name === 'passages.update' && asked.length === 1) throw new ValiseError('conflict', 'changed')
      return name === 'passages.restore' ? { ...stored, version: 6, removedAt: null } : stored
    }
    const joined: string[] = []
    const saver = createCommentSaver(
      { call } as unknown as Client,
      passage('a', 0, 5),
      () => {},
      (comment) => joined.push(comment),
    )
    saver.change('mine')
    expect(await saver.flush()).toBe(true)
    expect(asked).toEqual([
      'passages.update {"id":"a","version":1,"comment":"mine"}',
      'passages.get {"id":"a"}',
      'passages.restore {"id":"a"}',
      'passages.update {"id":"a","version":6,"comment":"theirs\\n\\nmine"}',
    ])
    expect(joined).toEqual(['theirs\n\nmine'])
  })
})
