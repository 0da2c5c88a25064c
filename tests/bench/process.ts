import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Bench, inTurns, row, type Work } from './measure.ts'

const cli = fileURLToPath(new URL('../../host/cli.mjs', import.meta.url))

const node = (...args: string[]): Work => ({
  run: () => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  },
})

export const processStart: Bench = {
  name: 'process',
  async run({ own: scratch }) {
    const samples = await inTurns(
      {
        version: node(cli, '--version'),
        list: node(cli, 'notes', 'list', '--data', scratch),
        nothing: node('-e', '0'),
      },
      { runs: 11, warmUp: 2 },
    )
    const baseline = { name: 'node -e 0', samples: samples.nothing }
    return [
      row('valise --version, a process', samples.version, { baseline }),
      row('valise notes list, a process', samples.list, { baseline }),
    ]
  },
}
