import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts, type Passage, shortenSame } from '../../../renderer/features/compare/compare-texts.ts'

const passages = (...texts: string[]): Passage[] => texts.map((text) => ({ section: 'S', text }))
const compare = (before: string[], after: string[]) =>
  compareTexts(passages(...before), passages(...after), 'en').map(({ runs }) =>
    runs.map(({ text, change }) => `${{ same: '', old: '-', new: '+' }[change]}${text}`),
  )

test('finds nothing in the same text', () => {
  expect(compare(['One.', 'Two.'], ['One.', 'Two.'])).toEqual([])
})

test('compares a reworded passage word by word', () => {
  expect(compare(['Fourteen states are listed.'], ['Fifteen states are listed.'])).toEqual([
    ['-Fourteen', '+Fifteen', ' states are listed.'],
  ])
})

test('shows whole what came and what went, in the order of the later text', () => {
  expect(compare(['One.', 'Gone for good.', 'Two.'], ['One.', 'Two.', 'Entirely new words.'])).toEqual([
    ['-Gone for good.'],
    ['+Entirely new words.'],
  ])
})

test('does not take two different passages for one', () => {
  expect(compare(['The airport lies in Apodaca.'], ['Ask your insurer before flying.'])).toEqual([
    ['-The airport lies in Apodaca.'],
    ['+Ask your insurer before flying.'],
  ])
})

test('finds the reworded passage among new ones', () => {
  const [first, second] = compare(
    ['Canada lists fourteen states today.'],
    ['Something altogether different stands here.', 'Canada lists fifteen states today.'],
  )
  expect(first).toEqual(['+Something altogether different stands here.'])
  expect(second).toEqual(['Canada lists ', '-fourteen', '+fifteen', ' states today.'])
})

test('the runs spell both texts: nothing is lost between old and new', () => {
  const words = fc.array(fc.constantFrom('one', 'two', 'three', 'four', 'five'), { minLength: 1, maxLength: 8 })
  const text = fc.array(
    words.map((each) => each.join(' ')),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changed = compareTexts(passages(...before), passages(...after), 'en')
      const spell = (leaveOut: 'old' | 'new') =>
        changed
          .map(({ runs }) => runs.filter(({ change }) => change !== leaveOut).map((run) => run.text))
          .map((runs) => runs.join('').trim())
          .filter((each) => each !== '')
      // What is not shown is what both have.
      expect(spell('new').every((each) => before.includes(each))).toBe(true)
      expect(spell('old').every((each) => after.includes(each))).toBe(true)
      const same = before.length - spell('new').length
      expect(after.length - spell('old').length).toBe(same)
    }),
  )
})

test('cuts long unchanged stretches to the words around a change', () => {
  const long = 'word '.repeat(80)
  const [first, , last] = shortenSame([
    { text: long, change: 'same' },
    { text: 'new', change: 'new' },
    { text: long, change: 'same' },
  ])
  expect(first?.text).toMatch(/^…( ?word)+ $/)
  expect(last?.text).toMatch(/^(word )+…$/)
  expect(first?.text.length).toBeLessThan(90)
  expect(shortenSame([{ text: long, change: 'old' }])[0]?.text).toBe(long)
})
