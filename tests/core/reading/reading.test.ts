import { expect, test } from 'vitest'
import { testCore } from '../../support/core.ts'
import { both, briefing, bundleText, smallContent } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'

const EDITIONS = {
  first: smallContent({ briefings: [briefing('safety'), briefing('law')] }),
  second: smallContent({ edition: 2, briefings: [briefing('safety', { lede: both('Another.') }), briefing('law')] }),
  third: smallContent({ edition: 3, briefings: [briefing('safety', { lede: both('A third.') }), briefing('law')] }),
  without: smallContent({ edition: 4, briefings: [briefing('safety')] }),
  again: smallContent({ edition: 5, briefings: [briefing('safety'), briefing('law')] }),
}

const open = async () => {
  const core = testCore()
  const call = callerOf(core)
  const sync = (edition: keyof typeof EDITIONS) => call('library.sync', { bundle: bundleText(EDITIONS[edition]) })
  await sync('first')
  const record = (...seen: [number, number][]) =>
    call('reading.record', { briefing: 'safety', seen, section: 'courts', block: 1 })
  return { core, call, sync, record }
}

test('what was on screen adds up, in any order, and 95 % of it is a briefing read', async () => {
  const { call, record } = await open()
  expect(await call('reading.list', {})).toEqual([])
  expect(await record([0, 0.2])).toMatchObject({ share: 0.2, finishedAt: null, section: 'courts', block: 1 })
  // A jump to the end is not reading.
  expect((await record([0.9, 1])).share).toBeCloseTo(0.3)
  expect((await record([0.1, 0.5])).share).toBeCloseTo(0.6)
  const finished = await record([0.45, 0.9])
  expect(finished).toMatchObject({ share: 1, changed: false, edition: 1 })
  expect(finished.finishedAt).toMatch(/^2026-02-15T/)
  // Reading it again does not change when it was finished.
  expect((await record([0, 0.1])).finishedAt).toBe(finished.finishedAt)
  expect(await call('reading.list', {})).toHaveLength(1)
})

test('a briefing that changed after it was read says so until the new text is read', async () => {
  const { call, sync, record } = await open()
  await record([0, 1])
  await sync('second')
  expect(await call('reading.list', {})).toMatchObject([{ changed: true, edition: 1 }])

  // The old text counts no more: reading begins anew, and the reader still knows the old one.
  expect(await record([0, 0.5])).toMatchObject({ share: 0.5, changed: true, edition: 1 })
  expect((await record([0.5, 0.9])).changed).toBe(true)
  expect(await record([0.9, 1])).toMatchObject({ share: 1, changed: false, edition: 2 })
})

test('who was in the middle of a briefing reads on when it changes', async () => {
  const { sync, record } = await open()
  await record([0, 0.6])
  await sync('second')
  expect(await record([0.6, 0.7])).toMatchObject({ changed: true, finishedAt: null, edition: 1 })
  expect((await record([0.7, 1])).finishedAt).not.toBeNull()
})

test('a briefing is marked as read and as unread', async () => {
  const { core, call, sync } = await open()
  const heard: unknown[] = []
  core.on((message) => heard.push(message))
  expect(await call('reading.mark', { briefing: 'law', read: true })).toMatchObject({ share: 1, changed: false })
  expect(heard).toEqual([{ event: 'reading.changed', value: { briefing: 'law' } }])
  expect(await call('reading.mark', { briefing: 'law', read: false })).toBeNull()
  expect(await call('reading.list', {})).toEqual([])

  await call('reading.mark', { briefing: 'safety', read: true })
  await sync('second')
  expect(await call('reading.mark', { briefing: 'safety', read: true })).toMatchObject({ changed: false, edition: 2 })
})

test('a briefing that is withdrawn is not listed, and what was read of it comes back with it', async () => {
  const { call, sync } = await open()
  const read = { briefing: 'law', read: true }
  await call('reading.mark', read)
  await sync('without')
  expect(await call('reading.list', {})).toEqual([])
  await expect(call('reading.mark', read)).rejects.toMatchObject({ code: 'not-found' })
  await sync('again')
  expect(await call('reading.list', {})).toMatchObject([{ briefing: 'law', share: 1, changed: false }])
})

test('nonsense is refused', async () => {
  const { call } = await open()
  await expect(call('reading.mark', { briefing: 'nothing', read: true })).rejects.toMatchObject({ code: 'not-found' })
  const more = { briefing: 'law', section: null, block: 0 }
  await expect(call('reading.record', { ...more, seen: [[0, 2]] })).rejects.toMatchObject({ code: 'bad-input' })
})

test('the text the reader knows is found again, whatever came after it', async () => {
  const { call, sync } = await open()
  expect(await call('library.earlier', { id: 'safety' })).toBeNull()
  await sync('second')
  await sync('third')
  const ledeOf = async (edition?: number) =>
    (await call('library.earlier', { id: 'safety', ...(edition !== undefined && { edition }) }))?.briefing.lede.en
  expect(await ledeOf(1)).toBe('One sentence under the title.')
  expect(await ledeOf(2)).toBe('Another.')
  expect(await ledeOf()).toBe('Another.')
  expect(await ledeOf(3)).toBeUndefined()
  expect(await call('library.earlier', { id: 'law' })).toBeNull()
  // Before the first edition there was nothing.
  expect(await ledeOf(0)).toBeUndefined()
})

test('every edition that was here is listed with what it changed', async () => {
  const { call, sync } = await open()
  await sync('second')
  await sync('third')
  expect((await call('library.editions', {})).map(({ edition }) => edition)).toEqual([3, 2, 1])
  expect(await call('library.changes', { edition: 2 })).toMatchObject([
    { kind: 'briefings', id: 'safety', change: 'changed' },
  ])
})
