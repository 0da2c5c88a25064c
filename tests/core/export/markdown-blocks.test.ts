import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../core/export/blocks.ts'
import { createHeadingLevels } from '../../../core/export/heading-levels.ts'
import { blocksOf } from '../../../core/export/markdown-blocks.ts'

const run = (text: string, ...marks: string[]) => ({ kind: 'run', text, marks })
const paragraph = (...inlines: unknown[]) => ({ kind: 'paragraph', inlines })

const depthOf = (block: Block): number => {
  const inside =
    block.kind === 'list' ? block.items.flatMap(({ blocks }) => blocks) : block.kind === 'quote' ? block.blocks : []
  return 1 + inside.reduce((deepest, one) => Math.max(deepest, depthOf(one)), 0)
}

describe('Markdown becomes blocks', () => {
  it('with its marks on the runs of text', () => {
    expect(blocksOf('a **b *c*** ~~d~~ `e`')).toEqual([
      paragraph(
        run('a '),
        run('b ', 'strong'),
        run('c', 'strong', 'emphasis'),
        run(' '),
        run('d', 'strike'),
        run(' '),
        run('e', 'code'),
      ),
    ])
  })

  it('with lines joined by spaces and hard breaks kept', () => {
    expect(blocksOf('a\nb\r\nc\\\nd')).toEqual([paragraph(run('a b c'), { kind: 'break' }, run('d'))])
  })

  it('with task states, starts and tightness of lists', () => {
    const item = (text: string, task: string | null = null) => ({ task, blocks: [paragraph(run(text))] })
    expect(blocksOf('- [ ] a\n- [X] b\n- c')).toEqual([
      { kind: 'list', start: null, tight: true, items: [item('a', 'open'), item('b', 'done'), item('c')] },
    ])
    expect(blocksOf('4. a\n\n5. b')).toEqual([{ kind: 'list', start: 4, tight: false, items: [item('a'), item('b')] }])
  })

  it('with rows of tables as long as the header', () => {
    expect(blocksOf('| a | b |\n|:--|--:|\n| c |\n')).toEqual([
      {
        kind: 'table',
        align: ['left', 'right'],
        header: [[run('a')], [run('b')]],
        rows: [[[run('c')], []]],
      },
    ])
  })

  it('with a picture’s words, or its address, but not a picture that is its own address', () => {
    expect(blocksOf('![Dock](d.jpg) ![](e.jpg)')).toEqual([
      paragraph({ kind: 'image', text: 'Dock' }, run(' '), { kind: 'image', text: 'e.jpg' }),
    ])
    const [block] = blocksOf(`![](data:image/png;base64,${'A'.repeat(5000)})`)
    const [image] = block?.kind === 'paragraph' ? block.inlines : ([] as Inline[])
    expect(image?.kind === 'image' && image.text.length).toBe(301)
  })

  it('with HTML, footnotes and definitions nobody refers to as text', () => {
    expect(blocksOf('a <b>c</b>')).toEqual([paragraph(run('a <b>c</b>'))])
    expect(blocksOf('x[^1]\n\n[^1]: y')).toEqual([paragraph(run('x[^1]')), paragraph(run('[^1]: '), run('y'))])
    expect(blocksOf('[Maria]: lunch\n\n[used]\n\n[used]: https://a.example')).toEqual([
      paragraph(run('[Maria]: lunch')),
      paragraph({ kind: 'link', address: 'https://a.example/', runs: [run('used')] }),
    ])
  })

  it('never nested deeper than paper allows', () => {
    for (const body of [
      Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n'),
      `${'> '.repeat(60)}x`,
      `${'- > '.repeat(40)}x`,
      `${'1. '.repeat(60)}x`,
    ]) {
      expect(Math.max(...blocksOf(body).map(depthOf))).toBeLessThanOrEqual(10)
    }
  })
})

describe('levels of headings', () => {
  it('begin below the title and keep what was equal equal', () => {
    const level = createHeadingLevels()
    expect([2, 3, 3, 2].map(level)).toEqual([2, 3, 3, 2])
  })

  it('skip none', () => {
    const level = createHeadingLevels()
    expect([4, 6, 1, 6, 5, 6, 2].map(level)).toEqual([2, 3, 2, 3, 3, 4, 3])
  })

  it('hold for any order of headings', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (depths) => {
        const levels = [1, ...depths.map(createHeadingLevels())]
        for (const [i, level] of levels.entries()) {
          expect(level).toBeLessThanOrEqual(6)
          if (i > 0) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
