// A process of its own for each first export: the compiler keeps its fonts once it has read them.
import { openCore } from './core.ts'

const [dataDir = '', repeats = '1', document = 'pdf'] = process.argv.slice(2)
const asked = document === 'report' ? 'export.report' : 'export.pdf'
const core = openCore(dataDir)
const times: number[] = []
let pages = 0
for (let run = 0; run <= Number(repeats); run += 1) {
  const from = performance.now()
  pages = (await core.call(asked, { notes: 'all', language: 'en', paper: 'letter' })).pages
  times.push(performance.now() - from)
}
core.close()
process.stdout.write(JSON.stringify({ pages, times }))
