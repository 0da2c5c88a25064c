import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'
import { durable, fillNotebook, MANY, noteId } from './notebook.ts'
import { createProse } from './prose.ts'

const SAVES = 300
const PAGE = 100

/** A table of notes without any index of their words. */
const plainNotes = (path: string, from: string): Database.Database => {
  const database = durable(path)
  database.pragma('page_size = 8192')
  database.exec(
    'CREATE TABLE note (id TEXT PRIMARY KEY, title TEXT, body TEXT, version INTEGER, updated_at INTEGER) STRICT',
  )
  database.exec(`ATTACH '${from}' AS source`)
  database.exec('INSERT INTO note SELECT id, title, body, version, updated_at FROM source.note LIMIT 20000')
  database.exec('DETACH source')
  return database
}

export const notes: Bench = {
  name: 'notes',
  async run({ own, manyNotes }) {
    const path = fillNotebook(manyNotes, MANY, MANY)
    const plain = plainNotes(join(own, 'plain.db'), path)
    const update = plain.prepare('UPDATE note SET body = $body, version = version + 1, updated_at = $at WHERE id = $id')
    const core = openCore(manyNotes)
    const file = openSync(join(own, 'note.md'), 'w')
    const prose = createProse(MANY + 1)
    const target = (run: number): string => noteId((run * 37) % 20_000)
    let body = ''
    let version = 1

    const saving = await inTurns(
      {
        save: {
          prepare: async (run) => {
            body = prose.note(2_000)
            version = (await core.call('notes.get', { id: target(run) })).version
          },
          run: (run) => core.call('notes.update', { id: target(run), version, title: 'Changed', body }),
        },
        update: { run: (run) => update.run({ id: target(run), body, at: run }) },
        file: {
          run: () => {
            writeSync(file, body, 0)
            fsyncSync(file)
          },
        },
      },
      { runs: SAVES, warmUp: 20 },
    )

    const list = (offset: number) => ({ run: () => core.call('notes.list', { offset, limit: PAGE }) })
    const paging = await inTurns({ middle: list(MANY / 2), first: list(0) }, { runs: 15 })
    core.close()
    plain.close()
    closeSync(file)
    return [
      row('a note of 2 KB saved to disk', saving.save, {
        baseline: { name: 'plain UPDATE, synchronous=FULL, no search index', samples: saving.update },
        single: true,
      }),
      row('a note of 2 KB saved to disk, against a file', saving.save, {
        baseline: { name: 'write and fsync of the same bytes', samples: saving.file },
        single: true,
      }),
      row(
        `a page of ${PAGE} notes at ${(MANY / 2).toLocaleString('en')} of ${MANY.toLocaleString('en')}`,
        paging.middle,
        {
          baseline: { name: 'the first page', samples: paging.first },
        },
      ),
    ]
  },
}
