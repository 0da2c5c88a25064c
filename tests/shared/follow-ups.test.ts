import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueGroup, endOfWeek, taskLines, withTick } from '../../shared/text/follow-ups.ts'
import { personMark, promiseMarks } from '../../shared/text/promise-marks.ts'

const only = (text: string) => {
  const lines = taskLines(text)
  expect(lines).toHaveLength(1)
  return lines[0]
}

describe('a follow-up', () => {
  test('is a task-list line with who and when', () => {
    expect(taskLines('Talks\n\n- [ ] send the price list @Ana 2026-02-27\n- [x] thank Luis\n')).toEqual([
      {
        box: 10,
        done: false,
        source: ' send the price list @Ana 2026-02-27',
        text: 'send the price list',
        people: ['Ana'],
        due: '2026-02-27',
      },
      { box: 52, done: true, source: ' thank Luis', text: 'thank Luis', people: [], due: null },
    ])
  })

  test.each([
    ['@Ana_López', 'Ana López'],
    ['@"Ana López"', 'Ana López'],
    ['@“Ana López”', 'Ana López'],
    ['@« Ana López »', 'Ana López'],
    ['@O’Neil,', 'O’Neil'],
    ['@J.P._Roy.', 'J.P. Roy'],
    ['(@Ana)', 'Ana'],
    ['@[Ana López](valise:person/ana-lopez)', 'Ana López'],
  ])('names a person as %s', (mark, name) => {
    expect(only(`- [ ] call ${mark} soon`)?.people).toEqual([name])
  })

  test.each(['ana@example.com', '`@Ana`', '[@Ana](https://example.com)', '@ Ana', '@3M', 'x@Ana'])(
    'names nobody in %s',
    (text) => {
      expect(only(`- [ ] call ${text} soon`)?.people).toEqual([])
    },
  )

  test.each([
    ['2026-02-27', '2026-02-27'],
    ['ordered 2026-02-01, due 2026-02-27.', '2026-02-27'],
    ['(2026-02-27)', '2026-02-27'],
    ['2026-02-30', null],
    ['file-2026-02-27', null],
    ['2026-02-27T10:00', null],
    ['`2026-02-27`', null],
  ])('is due by %s', (text, due) => {
    expect(only(`- [ ] send ${text}`)?.due).toBe(due)
  })

  test('keeps an earlier date and what is in marks among its words', () => {
    expect(only('- [ ] send **samples** of 2026-02-01 and `@x` 2026-02-27')?.text).toBe(
      'send samples of 2026-02-01 and @x',
    )
    expect(only('- [ ] @Ana 2026-02-27')?.text).toBe('@Ana 2026-02-27')
  })

  test.each([
    ['in a block of code', '```\n- [ ] x\n```'],
    ['in indented code', '    - [ ] x'],
    ['in HTML', '<div>\n- [ ] x\n</div>'],
    ['without a bullet', '[ ] x'],
    ['with an escape', '- \\[ ] x'],
    ['without words', '- [ ]'],
    ['with another letter', '- [-] x'],
    ['in a note too long to be read as Markdown', `- [ ] x\n\n${'words '.repeat(25_000)}`],
  ])('is none %s', (_, text) => {
    expect(taskLines(text)).toEqual([])
  })

  test.each([
    ['1. [ ] numbered', 'numbered'],
    ['> - [ ] quoted', 'quoted'],
    ['- a\n  - [ ] nested', 'nested'],
    ['* [X] starred', 'starred'],
    ['\ufeff- [ ] after a byte order mark', 'after a byte order mark'],
    ['- [ ] two\r\n  lines', 'two lines'],
    ['- [\t] tab', 'tab'],
  ])('is one: %j', (text, words) => {
    const line = only(text)
    expect(line?.text).toBe(words)
    expect(text.slice((line?.box ?? 0) - 1, (line?.box ?? 0) + 2)).toMatch(/^\[[ \txX]\]$/)
  })
})

const words = fc
  .array(fc.constantFrom('send', 'é', '@Ana', '2026-02-27', '**b**', '`c`', '[l](https://a.b)', '🇲🇽', '\\*', 'x@y.z'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(' '))
const block = fc.oneof(
  words,
  words.map((text) => `- [ ] ${text}`),
  words.map((text) => `- [x] ${text}`),
  words.map((text) => `> 1. [ ] ${text}`),
  words.map((text) => `- a\n  - [ ] ${text}`),
  words.map((text) => `\`\`\`\n- [ ] ${text}\n\`\`\``),
)
const note = fc
  .tuple(fc.constantFrom('', '\ufeff'), fc.array(block, { maxLength: 6 }), fc.constantFrom('\n', '\n\n', '\r\n\r\n'))
  .map(([mark, blocks, between]) => mark + blocks.join(between))

describe('ticking', () => {
  test('changes one letter and no follow-up but its own, whatever the note', () => {
    fc.assert(
      fc.property(note, (text) => {
        const lines = taskLines(text)
        for (const [index, line] of lines.entries()) {
          const ticked = withTick(text, line, !line.done)
          expect(ticked).toBe(`${text.slice(0, line.box)}${line.done ? ' ' : 'x'}${text.slice(line.box + 1)}`)
          expect(taskLines(ticked ?? '')).toEqual(
            lines.map((each, at) => (at === index ? { ...each, done: !line.done } : each)),
          )
          expect(withTick(text, line, line.done)).toBe(text)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('finds the line by its words where it was moved', () => {
    const [line] = taskLines('- [ ] call Ana')
    expect(line && withTick('New first line\n\n- [ ] call Ana', line, true)).toBe('New first line\n\n- [x] call Ana')
  })

  test('refuses a line that is gone, or that could be another of the same words', () => {
    const [line] = taskLines('- [ ] call Ana')
    expect(line && withTick('- [ ] call Ana López', line, true)).toBeNull()
    expect(line && withTick('Now:\n\n- [ ] call Ana\n- [ ] call Ana', line, true)).toBeNull()
    expect(line && withTick('```\n- [ ] call Ana\n```', line, true)).toBeNull()
  })
})

test('a person is written as it is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
      const name = text.replace(/["\n]/g, '').replace(/\s+/g, ' ').trim()
      fc.pre(name !== '' && name.length <= 100)
      expect(promiseMarks(`call ${personMark(name)} soon`)).toMatchObject([{ kind: 'person', name }])
    }),
  )
})

test.each([
  ['2026-02-18', '2026-02-19', 'overdue'],
  ['2026-02-19', '2026-02-19', 'today'],
  ['2026-02-22', '2026-02-19', 'week'],
  ['2026-02-23', '2026-02-19', 'later'],
  ['2026-02-23', '2026-02-22', 'later'],
  [null, '2026-02-19', 'none'],
] as const)('what is due on %s is, on %s, %s', (due, today, group) => {
  expect(dueGroup(due, today)).toBe(group)
})

test('a week ends on its Sunday', () => {
  expect(endOfWeek('2026-02-16')).toBe('2026-02-22')
  expect(endOfWeek('2026-02-22')).toBe('2026-02-22')
  expect(endOfWeek('2026-12-30')).toBe('2027-01-03')
})
