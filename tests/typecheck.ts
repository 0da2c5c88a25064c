import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))

// Each room by itself: its own libraries and types decide what exists in it.
const rooms = ['shared', 'core', 'host', 'electron', 'renderer', 'tests']

const failed = rooms.filter(
  (room) => spawnSync(process.execPath, [tsc, '-p', room], { cwd: root, stdio: 'inherit' }).status !== 0,
)
if (failed.length > 0) {
  process.stdout.write(`Types do not hold in: ${failed.join(', ')}\n`)
  process.exitCode = 1
}
