import { expect, test } from 'vitest'
import { createPreferenceChanger } from '../../../renderer/app/preferences.ts'
import { createPageStore, type PageStore } from '../../../renderer/app/store.ts'
import type { Client } from '../../../renderer/client/client.ts'
import { createI18n } from '../../../renderer/locales/i18n.ts'
import { ValiseError } from '../../../shared/contract/errors.ts'
import { defaultPreferences } from '../../../shared/model/preferences.ts'

const newStore = (): PageStore =>
  createPageStore({
    version: '0.0.0',
    preferences: defaultPreferences,
    delegate: { name: '', company: '' },
    edition: 1,
    lock: {
      state: 'plain',
      ways: { passphrase: false, recoveryCode: false, system: false },
      systemStore: false,
      waitSeconds: 0,
      away: null,
    },
  })

test('two stores live side by side', () => {
  const one = newStore()
  const other = newStore()
  one.getState().togglePanel()
  expect(one.getState().panel.isOpen).toBe(true)
  expect(other.getState().panel.isOpen).toBe(false)
})

test('the panel keeps its note while it is closed', () => {
  const store = newStore()
  store.getState().openPanel('note-000001')
  store.getState().closePanel()
  store.getState().openPanel()
  expect(store.getState().panel).toEqual({ isOpen: true, noteId: 'note-000001' })
})

test('messages keep their order, at most three at a time, and leave by their number', () => {
  const store = newStore()
  for (const message of ['a', 'b', 'c', 'd']) store.getState().notify({ message })
  const shown = store.getState().notices
  expect(shown.map(({ message }) => message)).toEqual(['b', 'c', 'd'])
  store.getState().dismiss(shown[1]?.id ?? -1)
  expect(store.getState().notices.map(({ message }) => message)).toEqual(['b', 'd'])
})

const clientThat = (call: () => Promise<unknown>): Client => ({ call }) as unknown as Client

test('a preference holds at once and is confirmed by the core', async () => {
  const store = newStore()
  const confirmed = { ...defaultPreferences, theme: 'dark' as const, paper: 'a4' as const }
  const change = createPreferenceChanger(
    clientThat(async () => confirmed),
    store,
    createI18n('en'),
  )
  const done = change({ theme: 'dark' })
  expect(store.getState().preferences.theme).toBe('dark')
  await done
  expect(store.getState().preferences).toEqual(confirmed)
})

test('a preference that could not be written goes back, with a sentence in the reader’s language', async () => {
  const store = newStore()
  const change = createPreferenceChanger(
    clientThat(async () => {
      throw new ValiseError('disk-full', 'full')
    }),
    store,
    createI18n('fr'),
  )
  await change({ theme: 'dark' })
  expect(store.getState().preferences.theme).toBe('system')
  expect(store.getState().notices).toMatchObject([
    { tone: 'error', message: expect.stringContaining('Le disque est plein') },
  ])
})
