import { expect, test } from 'vitest'
import { type Answer, createLatestOnly } from '../../../renderer/features/search/latest-only.ts'

/** A question stays open until the test answers it. */
const bench = () => {
  const open: { question: string; answer: (result: string) => void; fail: (error: unknown) => void }[] = []
  const delivered: Answer<string, string>[] = []
  const latest = createLatestOnly<string, string>(
    (question) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      open.push({ question, answer: resolve, fail: reject })
      return promise
    },
    (answer) => delivered.push(answer),
  )
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { latest, open, delivered, settle }
}

test('only one question is under way, and only the newest waits', async () => {
  const { latest, open, delivered, settle } = bench()
  latest.ask('m')
  latest.ask('mo')
  latest.ask('mon')
  expect(open.map(({ question }) => question)).toEqual(['m'])
  open[0]?.answer('one')
  await settle()
  expect(open.map(({ question }) => question)).toEqual(['m', 'mon'])
  open[1]?.answer('three')
  await settle()
  expect(delivered).toEqual([
    { question: 'm', result: 'one' },
    { question: 'mon', result: 'three' },
  ])
})

test('a failure is delivered and the next question still asked', async () => {
  const { latest, open, delivered, settle } = bench()
  latest.ask('a')
  latest.ask('b')
  open[0]?.fail('broken')
  await settle()
  open[1]?.answer('fine')
  await settle()
  expect(delivered).toEqual([
    { question: 'a', error: 'broken' },
    { question: 'b', result: 'fine' },
  ])
})

test('after cancelling, nothing that was asked before is delivered, but what is asked after is', async () => {
  const { latest, open, delivered, settle } = bench()
  latest.ask('old')
  latest.ask('waiting')
  latest.cancel()
  latest.ask('new')
  open[0]?.answer('too late')
  await settle()
  expect(open.map(({ question }) => question)).toEqual(['old', 'new'])
  open[1]?.answer('fresh')
  await settle()
  expect(delivered).toEqual([{ question: 'new', result: 'fresh' }])
})
