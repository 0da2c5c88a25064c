import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { buildBundle } from '../../core/index.ts'
import { type BenchCore, openCore } from './core.ts'
import { type Bench, inTurns, type Row, row } from './measure.ts'
import { fillNotebook, MANY } from './notebook.ts'

const SOME = 10_000
const content = fileURLToPath(new URL('../../assets/content', import.meta.url))

const startWith = async (folder: string, bundle: string, notes: number): Promise<Row> => {
  const notebook = fillNotebook(folder, notes, notes)
  const library = join(folder, 'library.db')
  openCore(folder, bundle).close()

  let core: BenchCore
  let files: Database.Database[] = []
  const samples = await inTurns(
    {
      core: {
        run: async () => {
          core = openCore(folder, bundle)
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
  return row(`core start with ${notes.toLocaleString('en')} notes and the shipped edition`, samples.core, {
    baseline: { name: 'opening the same two files with plain SQLite', samples: samples.plain },
  })
}

export const start: Bench = {
  name: 'start',
  async run({ own, manyNotes }) {
    const bundle = join(own, 'mission.valise')
    writeFileSync(bundle, buildBundle(content).text)
    return [await startWith(own, bundle, SOME), await startWith(manyNotes, bundle, MANY)]
  },
}
