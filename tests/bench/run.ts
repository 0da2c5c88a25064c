// Measures what a delegate waits for and prints one table. Asserts nothing about time: what a figure
// means is for a reader to say.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ledger } from './ledger.ts'
import { lock } from './lock.ts'
import { machine } from './machine.ts'
import type { Bench, Row } from './measure.ts'
import { notes } from './notes.ts'
import { page } from './page.ts'
import { passages } from './passages.ts'
import { pdf } from './pdf.ts'
import { processStart } from './process.ts'
import { search } from './search.ts'
import { shipped } from './shipped.ts'
import { start } from './start.ts'
import { sync } from './sync.ts'
import { table } from './table.ts'

const benches: readonly Bench[] = [sync, shipped, search, notes, page, ledger, passages, lock, pdf, start, processStart]

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, json: { type: 'boolean', default: false } },
})
const chosen = values.only ? benches.filter(({ name }) => values.only?.includes(name)) : benches
if (chosen.length === 0) {
  process.stderr.write(`--only names one of: ${benches.map(({ name }) => name).join(', ')}\n`)
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'valise-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))

const rows: Row[] = []
for (const bench of chosen) {
  const from = performance.now()
  const own = join(scratch, bench.name)
  mkdirSync(own)
  rows.push(...(await bench.run({ own, manyNotes: join(scratch, 'many-notes') })))
  rmSync(own, { recursive: true, force: true })
  process.stderr.write(`${bench.name}: ${((performance.now() - from) / 1_000).toFixed(0)} s\n`)
}
process.stdout.write(
  `${values.json ? JSON.stringify({ machine: machine(), rows }, null, 2) : table(machine(), rows)}\n`,
)
