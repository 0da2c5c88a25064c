import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type BenchCore, openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'
import { durable } from './notebook.ts'
import { createProse, type Prose } from './prose.ts'

const LINES = 10_000
const PER_NOTE = 20
const SAVES = 200
const PAGE = 100

const dayOf = (index: number): string => `2026-${String((index % 12) + 1).padStart(2, '0')}-15`

/** A note of about 2 KB in which every promise names somebody and a day, and five lines link to elsewhere. */
const noteOf = (prose: Prose, seed: number): string => {
  const promises = Array.from(
    { length: PER_NOTE },
    (_, index) => `- [ ] ${prose.sentence().slice(0, 50)} @Ana ${dayOf(seed + index)}`,
  )
  const links = Array.from({ length: 5 }, (_, index) => `see [the courts](valise:briefing/courts-${seed + index})`)
  return [...promises, ...links].join('\n')
}

const fill = async ({ call }: BenchCore, prose: Prose): Promise<string[]> => {
  const ids: string[] = []
  for (let index = 0; index < LINES / PER_NOTE; index += 1) {
    const { id } = await call('notes.create', { title: prose.sentence().slice(0, 50), body: noteOf(prose, index) })
    ids.push(id)
  }
  return ids
}

/** Follow-ups: what a ledger of many lines costs, and a save whose lines are derived anew. */
export const ledger: Bench = {
  name: 'ledger',
  async run({ own }) {
    const core = openCore(own)
    const prose = createProse(LINES)
    const ids = await fill(core, prose)
    const plain = new Database(join(own, 'notebook.db'), { readonly: true })
    const page = plain.prepare(
      `SELECT n.id, n.title, f.box, f.source, f.text, f.due, f.people FROM follow_up f JOIN note n ON n.seq = f.note
       WHERE f.done = 0 ORDER BY f.due, f.seq LIMIT ${PAGE} OFFSET ?`,
    )
    const list = (offset: number) => ({ run: () => core.call('followUps.list', { offset, limit: PAGE }) })
    const listing = await inTurns(
      {
        first: list(0),
        plainFirst: { run: () => page.all(0) },
        last: list(LINES - PAGE),
        plainLast: { run: () => page.all(LINES - PAGE) },
        counts: { run: () => core.call('followUps.counts', { today: '2026-06-15' }) },
        names: { run: () => core.call('followUps.names', {}) },
      },
      { runs: 30, warmUp: 3 },
    )
    plain.close()

    const table = durable(join(own, 'plain.db'))
    table.exec('CREATE TABLE note (id TEXT PRIMARY KEY, body TEXT) STRICT')
    const insert = table.prepare('INSERT INTO note VALUES (?, ?)')
    const update = table.prepare('UPDATE note SET body = ? WHERE id = ?')
    for (const id of ids) insert.run(id, '')
    const target = (run: number): string => ids[(run * 37) % ids.length] ?? ''
    let body = ''
    let version = 1
    const saving = await inTurns(
      {
        save: {
          prepare: async (run) => {
            body = noteOf(prose, run)
            version = (await core.call('notes.get', { id: target(run) })).version
          },
          run: (run) => core.call('notes.update', { id: target(run), version, title: 'Changed', body }),
        },
        update: { run: (run) => update.run(body, target(run)) },
      },
      { runs: SAVES, warmUp: 20 },
    )
    table.close()
    core.close()
    const many = `of ${LINES.toLocaleString('en')} follow-ups`
    return [
      row(`the first ${PAGE} ${many}`, listing.first, {
        baseline: { name: 'the same SELECT, without a count', samples: listing.plainFirst },
        single: true,
      }),
      row(`the last ${PAGE} ${many}`, listing.last, {
        baseline: { name: 'the same SELECT, without a count', samples: listing.plainLast },
        single: true,
      }),
      row(`counts ${many}`, listing.counts, { single: true }),
      row(`people and companies ${many}`, listing.names, { single: true }),
      row(`a note with ${PER_NOTE} follow-ups and 5 links saved to disk`, saving.save, {
        baseline: { name: 'plain UPDATE of the same text, synchronous=FULL', samples: saving.update },
        single: true,
      }),
    ]
  },
}
