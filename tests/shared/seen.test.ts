import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSeen, holds, type Stretch, shareSeen } from '../../shared/text/seen.ts'

const stretch = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([a, b]): Stretch => [Math.min(a, b), Math.max(a, b)])
const stretches = fc.array(stretch, { maxLength: 30 })

test('stretches stay in order and apart, and hold all that was added', () => {
  fc.assert(
    fc.property(stretches, stretches, (seen, more) => {
      const all = addSeen(addSeen([], seen), more)
      for (const [index, [from, to]] of all.entries()) {
        expect(from).toBeLessThan(to)
        const next = all[index + 1]
        if (next) expect(next[0]).toBeGreaterThan(to)
      }
      for (const each of [...seen, ...more]) if (each[1] > each[0]) expect(holds(all, each)).toBe(true)
    }),
  )
})

test('the share never shrinks and never passes the whole', () => {
  fc.assert(
    fc.property(stretches, stretch, (seen, more) => {
      const before = addSeen([], seen)
      const after = shareSeen(addSeen(before, [more]))
      expect(after).toBeGreaterThanOrEqual(shareSeen(before) - 1e-12)
      expect(after).toBeLessThanOrEqual(1)
    }),
  )
})

test('the order of reading does not matter', () => {
  fc.assert(
    fc.property(stretches, (seen) => {
      expect(shareSeen(addSeen([], seen))).toBeCloseTo(shareSeen(addSeen([], seen.toReversed())), 9)
    }),
  )
})
