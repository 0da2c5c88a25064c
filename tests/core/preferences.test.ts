import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPreferences } from '../../core/preferences.ts'
import type { EventMessage } from '../../shared/contract/events.ts'
import { defaultPreferences } from '../../shared/model/preferences.ts'
import { temporaryFolder, testCore, testPorts } from '../support/core.ts'
import { callerOf, refusalOf } from './support/call.ts'

const fileIn = (dataDir: string): string => join(dataDir, 'preferences.json')

describe('preferences', () => {
  test('are the defaults until one is changed; the others are kept, on disk too', async () => {
    const ports = testPorts()
    const core = testCore(ports)
    const call = callerOf(core)
    const heard: EventMessage[] = []
    core.on((message) => heard.push(message))
    expect((await call('app.state', {})).preferences).toEqual(defaultPreferences)
    expect(await call('preferences.set', { theme: 'dark' })).toEqual({ ...defaultPreferences, theme: 'dark' })
    const both = { ...defaultPreferences, theme: 'dark', language: 'fr' }
    expect(await call('preferences.set', { language: 'fr' })).toEqual(both)
    expect(heard.at(-1)).toEqual({ event: 'preferences.changed', value: both })
    core.close()
    expect((await callerOf(testCore(ports))('app.state', {})).preferences).toEqual(both)
  })

  test('that are named without a value are kept', () => {
    const preferences = openPreferences(temporaryFolder())
    preferences.set({ theme: 'dark' })
    const nothing: Record<string, undefined> = { theme: undefined }
    expect(preferences.set(nothing).theme).toBe('dark')
  })

  test('that no schema knows are refused and change nothing', async () => {
    const call = callerOf(testCore())
    for (const change of [{ theme: 'blue' }, { textSize: 101 }, { colour: 'red' }, { homeTimeZone: 'America/Nowhere' }])
      await expect(call('preferences.set', change as object)).rejects.toMatchObject({ code: 'bad-input' })
    expect((await call('app.state', {})).preferences).toEqual(defaultPreferences)
  })
})

describe('a preferences file', () => {
  test.each(['', '{', 'null', '7', '[]', '"x"', '\u0000', '{"theme":'])('that holds %j means the defaults', (text) => {
    const dataDir = temporaryFolder()
    writeFileSync(fileIn(dataDir), text)
    const preferences = openPreferences(dataDir)
    expect(preferences.get()).toEqual(defaultPreferences)
    preferences.set({ paper: 'a4' })
    expect(openPreferences(dataDir).get()).toEqual({ ...defaultPreferences, paper: 'a4' })
  })

  test('with one field spoilt, or of a later Valise, keeps the others', () => {
    const dataDir = temporaryFolder()
    writeFileSync(fileIn(dataDir), JSON.stringify({ language: 'fr', theme: 'neon', textSize: 130, font: 'Comic' }))
    expect(openPreferences(dataDir).get()).toEqual({ ...defaultPreferences, language: 'fr', textSize: 130 })
  })

  test('is replaced whole and leaves nothing beside it', () => {
    const dataDir = temporaryFolder()
    const preferences = openPreferences(dataDir)
    preferences.set({ language: 'fr' })
    expect(readdirSync(dataDir)).toEqual(['preferences.json'])
    expect(JSON.parse(readFileSync(fileIn(dataDir), 'utf8'))).toEqual({ ...defaultPreferences, language: 'fr' })
  })

  test('that cannot be written is said by name, and what was chosen before still holds', () => {
    const dataDir = join(temporaryFolder(), 'gone')
    const preferences = openPreferences(dataDir)
    const refusal = refusalOf(() => preferences.set({ theme: 'dark' }))
    expect(refusal.code).toBe('data-unwritable')
    expect(refusal.message).toContain('ENOENT')
    expect(preferences.get()).toEqual(defaultPreferences)
  })
})
