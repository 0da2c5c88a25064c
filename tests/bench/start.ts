import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { buildBundle } from '../../core/index.ts'
import { type BenchCore, openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'
import { fillNotebook } from './notebook.ts'

const NOTES = 10_000
const content = fileURLToPath(new URL('../../assets/content', import.meta.url))

export const start: Bench = {
  name: 'start',
  async run({ own: scratch }) {
    const notebook = fillNotebook(scratch, NOTES, NOTES)
    const library = join(scratch, 'library.db')
    const bundle = join(scratch, 'mission.valise')
    writeFileSync(bundle, buildBundle(content).text)
    openCore(scratch, bundle).close()

    let core: BenchCore
    let files: Database.Database[] = []
    const samples = await inTurns(
      {
        core: {
          run: async () => {
            core = openCore(scratch, bundle)
            await core.call('app.state', {})
          },
          finish: () => core.close(),
        },
        plain: {
          run: () => {
            files = [notebook, library].map((path) => new Database(path))
            for (const file of files) file.prepare('SELECT count(*) FROM sqlite_schema').get()
          },
          finish: () => {
            for (const file of files) file.close()
          },
        },
      },
      { runs: 11, warmUp: 2 },
    )
    return [
      row(`core start with ${NOTES.toLocaleString('en')} notes and the shipped edition`, samples.core, {
        baseline: { name: 'opening the same two files with plain SQLite', samples: samples.plain },
      }),
    ]
  },
}
