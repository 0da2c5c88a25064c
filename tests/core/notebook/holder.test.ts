import { expect, test } from 'vitest'
import { createHolder } from '../../../core/notebook/holder.ts'
import { refusalOf } from '../support/call.ts'

test('what is not held is refused by one name, and what is let go of is closed once', () => {
  const closed: string[] = []
  const holder = createHolder<string>((name) => closed.push(name))
  expect(refusalOf(() => holder.use()).code).toBe('locked')
  expect(holder.peek()).toBeNull()
  holder.hold(() => 'first')
  expect([holder.use(), holder.peek()]).toEqual(['first', 'first'])
  holder.hold(() => 'second')
  expect(closed).toEqual(['first'])
  expect(() =>
    holder.hold(() => {
      throw new Error('does not open')
    }),
  ).toThrow('does not open')
  expect(holder.peek()).toBeNull()
  holder.release()
  holder.release()
  expect(closed).toEqual(['first', 'second'])
})
