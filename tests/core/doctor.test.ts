import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { notebookMigrations } from '../../core/store/migrations/notebook.ts'
import { testCore, testPorts } from '../support/core.ts'
import { briefing, bundleText, place, smallContent } from './support/bundle.ts'
import { callerOf } from './support/call.ts'

test('the doctor says what a maintainer asks for first', async () => {
  const ports = testPorts({ now: () => Date.parse('2026-03-11T00:00:00Z') })
  const call = callerOf(testCore(ports))
  await call('library.sync', {
    bundle: bundleText(
      smallContent({
        briefings: [briefing('safety'), briefing('law', { kind: 'city', reviewBy: '2026-03-11' })],
        places: [place('embassy', { confirm: true })],
      }),
    ),
  })
  await call('notes.create', { title: 'Kept' })
  const { id } = await call('notes.create', { title: 'Thrown' })
  await call('notes.trash', { id })

  const report = await call('app.doctor', {})
  const at = (name: string): string => join(ports.dataDir, name)
  expect(report.versions).toMatchObject({ valise: '0.0.0-test', node: process.versions.node })
  expect(report.versions.sqlite).toMatch(/^3\.\d+\.\d+$/)
  expect(report.paths).toEqual({
    data: ports.dataDir,
    library: at('library.db'),
    log: at('valise.log'),
    notebook: at('notebook.db'),
    preferences: at('preferences.json'),
    backups: at('backups'),
    shippedBundle: ports.shippedBundle,
  })
  const sound = { integrity: 'ok', schema: 1, bytes: expect.any(Number) }
  expect(report.library).toEqual({ path: at('library.db'), ...sound })
  expect(report.notebook).toEqual({ path: at('notebook.db'), ...sound, schema: notebookMigrations.length })
  expect(report.edition).toMatchObject({ mission: 'canada-mexico-2026', number: 1, reviewBy: '2026-02-12' })
  expect(report.counts).toMatchObject({
    briefings: { city: { en: 1, fr: 1 }, risk: { en: 1, fr: 1 }, sector: { en: 0, fr: 0 } },
    notes: 1,
    trashed: 1,
    // Ambassador, opening and embassy; all that was to be reviewed by the day before, issuers and the region included.
    toConfirm: 3,
    passagesToConfirm: 0,
    pastReview: 8,
  })
  expect(report.counts.library).toMatchObject({ briefings: 2, places: 1 })
})

test('the doctor tells how the desktop app last started, if it did and said so', async () => {
  const ports = testPorts()
  const call = callerOf(testCore(ports))
  const lastStart = async () => (await call('app.doctor', {})).lastStart
  expect(await lastStart()).toBeNull()
  const file = join(ports.dataDir, 'last-start.json')
  const start = {
    version: '1.0.0',
    startedAt: '2026-02-15T06:00:00.000Z',
    marks: { windowCreated: 180, coreReady: 260 },
  }
  writeFileSync(file, JSON.stringify(start))
  expect(await lastStart()).toEqual(start)
  for (const text of ['{', '{}', JSON.stringify({ ...start, marks: { windowCreated: -1 } })]) {
    writeFileSync(file, text)
    expect(await lastStart()).toBeNull()
  }
})

test('the doctor names a damaged index, which the next change mends', async () => {
  const ports = testPorts()
  const core = testCore(ports)
  const call = callerOf(core)
  const { id } = await call('notes.create', { title: 'Kept', body: 'palabra' })
  const other = new Database(join(ports.dataDir, 'notebook.db'))
  other.unsafeMode(true)
  other.exec(`UPDATE note_index_data SET block = x'a5a5a5a5a5' WHERE id > 1`)
  other.close()
  expect((await call('app.doctor', {})).notebook?.integrity).toMatch(/note_index|malformed/)
  await call('notes.update', { id, version: 1, title: 'Kept', body: 'otra palabra' })
  expect((await call('app.doctor', {})).notebook?.integrity).toBe('ok')
})

test('the doctor sees an empty data folder', async () => {
  const report = await callerOf(testCore())('app.doctor', {})
  expect(report.edition).toBeNull()
  expect(report.counts).toMatchObject({ notes: 0, trashed: 0, toConfirm: 0, pastReview: 0 })
  expect(report.counts.library).toMatchObject({ sources: 0 })
})
