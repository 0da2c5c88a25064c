import { expect, test } from 'vitest'
import { createCore } from '../../../core/index.ts'
import { putSetting } from '../../../core/notebook/queries.ts'
import { type OwnCardField, ownCardFields, ownCardLimits } from '../../../shared/model/own-card-limits.ts'
import { testCore, testPorts } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { testNotebook } from '../support/stores.ts'

const filled = Object.fromEntries(ownCardFields.map((field) => [field, `${field} é 🇨🇦`])) as Record<
  OwnCardField,
  string
>

test('is empty at first, and stays as it was filled in', async () => {
  const ports = testPorts()
  const first = createCore(ports)
  const call = callerOf(first)
  expect(Object.values(await call('ownCard.get', {}))).toEqual(ownCardFields.map(() => ''))
  await call('ownCard.set', filled)
  first.close()
  expect(await callerOf(testCore(ports))('ownCard.get', {})).toEqual(filled)
})

test('refuses a text that no card could show, and keeps the one before', async () => {
  const call = callerOf(testCore())
  await call('ownCard.set', filled)
  const long = { ...filled, medical: 'x'.repeat(ownCardLimits.medical + 1) }
  await expect(call('ownCard.set', long)).rejects.toMatchObject({ code: 'bad-input' })
  expect(await call('ownCard.get', {})).toEqual(filled)
})

test('a spoilt field does not take the others with it', () => {
  const notebook = testNotebook()
  const store = (value: string): void => notebook.store.write((write) => putSetting(write, 'own-card', value))
  store(JSON.stringify({ ...filled, insurer: 7, unknown: 'x' }))
  expect(notebook.ownCard()).toEqual({ ...filled, insurer: '' })
  for (const spoilt of ['', '{', 'null', '[]', '"x"']) {
    store(spoilt)
    expect(Object.values(notebook.ownCard()).join('')).toBe('')
  }
})
