import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { listBackups, pruneBackups } from '../../../core/store/backup.ts'
import { temporaryFolder, testCore, testPorts } from '../../support/core.ts'
import { testNotebook } from '../support/stores.ts'

const DAY = 86_400_000
const noon = Date.parse('2026-02-15T12:00:00Z')

describe('the daily backup', () => {
  test('is made once a day, whole and proved, and seven are kept', () => {
    let now = noon
    const ports = testPorts({ now: () => now })
    const notebook = testNotebook(ports)
    for (let day = 0; day < 9; day += 1) {
      notebook.notes.create({ title: `Day ${day}`, body: 'text' })
      notebook.backUpDaily()
      now += DAY / 2 - 60_000
      notebook.backUpDaily()
      now += DAY / 2 + 60_000
    }
    const names = readdirSync(notebook.backups).sort()
    expect(names).toHaveLength(7)
    expect(names[0]).toBe('notebook-2026-02-17T12-00-00-000Z-daily.db')
    expect(names[6]).toBe('notebook-2026-02-23T12-00-00-000Z-daily.db')
    const copy = new Database(join(notebook.backups, names[6] ?? ''), { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.prepare('SELECT title FROM note ORDER BY seq').pluck().all()).toEqual(
      Array.from({ length: 9 }, (_, day) => `Day ${day}`),
    )
    copy.close()
  })

  test('is made in a folder whose own name holds a date, and after a clock that ran ahead', () => {
    const dataDir = join(temporaryFolder(), '2026-02-15')
    mkdirSync(dataDir)
    const now = Date.parse('2031-01-01T00:00:00Z')
    const ahead = testNotebook(testPorts({ dataDir, now: () => now }))
    ahead.backUpDaily()
    ahead.store.close()
    const core = testCore({ dataDir, now: () => noon })
    core.tidy()
    core.tidy()
    expect(listBackups(join(dataDir, 'backups'), 'daily')).toEqual([
      'notebook-2026-02-15T12-00-00-000Z-daily.db',
      'notebook-2031-01-01T00-00-00-000Z-daily.db',
    ])
  })

  test('does not wait for a save, nor a save for it', () => {
    const notebook = testNotebook()
    const note = notebook.notes.create({ title: 'Before', body: '' })
    notebook.backUpDaily()
    notebook.notes.update({ id: note.id, version: 1, title: 'After', body: '' })
    const [name = ''] = readdirSync(notebook.backups)
    const copy = new Database(join(notebook.backups, name), { readonly: true })
    expect(copy.prepare('SELECT title FROM note').pluck().get()).toBe('Before')
    copy.close()
  })
})

test('pruning keeps the newest of its label and clears away what a crash left', () => {
  const folder = temporaryFolder()
  const name = (day: number, label: string): string => `notebook-2026-02-1${day}T00-00-00-000Z-${label}.db`
  for (const day of [1, 2, 3])
    for (const label of ['daily', 'before-schema-2']) writeFileSync(join(folder, name(day, label)), '')
  writeFileSync(join(folder, `${name(4, 'daily')}.unproved`), 'half')
  writeFileSync(join(folder, 'a file of the user.txt'), '')
  pruneBackups(folder, 'daily', 2)
  expect(readdirSync(folder).sort()).toEqual(
    [
      'a file of the user.txt',
      name(1, 'before-schema-2'),
      name(2, 'before-schema-2'),
      name(3, 'before-schema-2'),
      name(2, 'daily'),
      name(3, 'daily'),
    ].sort(),
  )
  expect(() => pruneBackups(join(folder, 'missing'), 'daily', 2)).not.toThrow()
})
