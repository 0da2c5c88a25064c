import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openCore } from './core.ts'
import { type Bench, type Row, row } from './measure.ts'
import { createProse } from './prose.ts'

const exporter = fileURLToPath(new URL('pdf-process.ts', import.meta.url))

/** Characters of a note that fills a printed page without running over it. */
const ONE_PAGE = 1_900
const PROCESSES = 3
const REPEATS = 2

const measure = (dataDir: string, document: 'pdf' | 'report'): { pages: number; times: number[] } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [exporter, dataDir, String(REPEATS), document], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as { pages: number; times: number[] }
}

export const pdf: Bench = {
  name: 'pdf',
  async run({ own: scratch }) {
    const rows: Row[] = []
    const documents = [
      [1, 'pdf'],
      [100, 'pdf'],
      [500, 'pdf'],
      [100, 'report'],
    ] as const
    for (const [notes, document] of documents) {
      const dataDir = join(scratch, `${document}-${notes}`)
      mkdirSync(dataDir)
      const core = openCore(dataDir)
      const prose = createProse(notes)
      for (let index = 0; index < notes; index += 1)
        await core.call('notes.create', { title: prose.sentence().slice(0, 50), body: prose.note(ONE_PAGE) })
      core.close()
      const first: number[] = []
      const again: number[] = []
      let pages = 0
      for (let run = 0; run < PROCESSES; run += 1) {
        const measured = measure(dataDir, document)
        pages = measured.pages
        first.push(...measured.times.slice(0, 1))
        again.push(...measured.times.slice(1))
      }
      const name = `${document === 'report' ? 'Mission report' : 'PDF'} of ${notes} ${notes === 1 ? 'note' : 'notes'}, ${pages} ${pages === 1 ? 'page' : 'pages'}`
      rows.push(
        row(`${name}, first in a process`, first),
        row(`${name}, again`, again, { baseline: { name: 'the first', samples: first } }),
      )
    }
    return rows
  },
}
