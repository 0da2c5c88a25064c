import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildBundle } from '../../core/index.ts'
import { type BenchCore, openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'

const content = fileURLToPath(new URL('../../assets/content', import.meta.url))

const megabytes = (text: string | Buffer): string => `${(Buffer.byteLength(text) / 1e6).toFixed(2)} MB`

/** The edition that ships: how large it is, and how long a delegate waits for it. */
export const shipped: Bench = {
  name: 'shipped',
  async run({ own }) {
    const file = join(own, 'shipped.valise')
    const { text } = buildBundle(content)
    writeFileSync(file, text)
    const data = join(own, 'data')
    let core: BenchCore | undefined
    const openEmpty = (): void => {
      rmSync(data, { recursive: true, force: true })
      mkdirSync(data)
      core = openCore(data)
    }
    const close = (): void => core?.close()
    const read = (): string => readFileSync(file, 'utf8')
    const sync = () => core?.call('library.sync', { bundle: read() })
    const parse = { run: () => JSON.parse(read()) }

    const first = await inTurns({ sync: { prepare: openEmpty, run: sync, finish: close }, parse }, { runs: 5 })
    openEmpty()
    await sync()
    const again = await inTurns({ sync: { run: sync }, parse }, { runs: 7 })
    close()

    const baseline = 'reading the file and JSON.parse'
    const size = `${megabytes(text)}, ${megabytes(gzipSync(text))} as gzip`
    return [
      row(`first sync of the edition that ships (${size})`, first.sync, {
        baseline: { name: baseline, samples: first.parse },
      }),
      row('the edition that ships again', again.sync, { baseline: { name: baseline, samples: again.parse } }),
    ]
  },
}
