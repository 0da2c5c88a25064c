import { expect, test } from 'vitest'
import { createCore } from '../../../core/index.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { testNotebook } from '../support/stores.ts'

const text = (en: string) => ({ en, fr: `${en} (fr)` })
const passport = { checklist: 'before-you-leave', item: 'passport', text: text('Take the passport.') }
const vaccines = { checklist: 'before-you-leave', item: 'vaccines', text: text('Check your vaccines.') }
const elsewhere = { checklist: 'back-home', item: 'passport', text: text('Put the passport away.') }

test('a tick holds what was read and when, and is there when the notebook is opened again', async () => {
  const ports = testPorts()
  const first = createCore(ports)
  const [made] = await callerOf(first)('checklists.tick', { ticks: [passport] })
  first.close()
  expect(made).toEqual({ ...passport, tickedAt: expect.stringMatching(/^2026-02-15T15:00:\d\d\.000Z$/) })

  const again = testCore(ports)
  expect(await callerOf(again)('checklists.ticks', {})).toEqual([made])
})

test('an item is named together with its list', async () => {
  const call = callerOf(testCore())
  await call('checklists.tick', { ticks: [passport, vaccines, elsewhere] })
  await call('checklists.untick', { checklist: 'before-you-leave', items: ['passport'] })
  expect((await call('checklists.ticks', {})).map(({ checklist, item }) => `${checklist}/${item}`)).toEqual([
    'back-home/passport',
    'before-you-leave/vaccines',
  ])
})

test('what was unticked can be put back as it was', async () => {
  const call = callerOf(testCore())
  await call('checklists.tick', { ticks: [passport, vaccines] })
  const before = await call('checklists.ticks', {})
  const removed = await call('checklists.untick', {
    checklist: 'before-you-leave',
    items: ['passport', 'vaccines', 'vaccines', 'never-ticked'],
  })
  expect(await call('checklists.ticks', {})).toEqual([])
  await call('checklists.tick', { ticks: [...removed] })
  expect(await call('checklists.ticks', {})).toEqual(before)
})

test('ticking again takes the text that is read now', async () => {
  const call = callerOf(testCore())
  await call('checklists.tick', { ticks: [passport] })
  await call('checklists.tick', { ticks: [{ ...passport, text: text('Take the passport itself.') }] })
  const ticks = await call('checklists.ticks', {})
  expect(ticks.map((tick) => tick.text.en)).toEqual(['Take the passport itself.'])
})

test('says when ticks changed, and only then', async () => {
  const core = testCore()
  const heard: string[] = []
  core.on(({ event }) => heard.push(event))
  const call = callerOf(core)
  await call('checklists.untick', { checklist: 'before-you-leave', items: ['passport'] })
  expect(heard).toEqual([])
  await call('checklists.tick', { ticks: [passport] })
  await call('checklists.untick', { checklist: 'before-you-leave', items: ['passport'] })
  expect(heard).toEqual(['ticks.changed', 'ticks.changed'])
})

test('several ticks are kept together or not at all', () => {
  const { ticks, store } = testNotebook()
  const spoilt = { ...vaccines, text: { en: 'x', fr: null as unknown as string } }
  expect(() => ticks.tick([passport, spoilt])).toThrow(/NOT NULL/)
  expect(ticks.list()).toEqual([])
  expect(store.integrity()).toBe('ok')
})
