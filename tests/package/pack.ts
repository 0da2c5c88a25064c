import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeElectronFolder } from './stand-in-electron.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')

const electronVersion = (): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string })
    .version

/** What one packing left. */
export interface Packed {
  /** The folder that an installer would carry. */
  readonly folder: string
  readonly asar: string
  readonly unpacked: string
}

/** Makes icons, notices and the bill of materials, as `npm run dist` does before it packs. */
export const prepare = (): void => {
  execFileSync(process.execPath, [join(root, 'electron', 'packing', 'prepare.ts')], { cwd: root, stdio: 'ignore' })
}

/**
 * Packs the built app for Linux by `electron-builder.yml` as it stands, over a stand-in for Electron's
 * own files, which cannot be fetched everywhere.
 */
export const pack = async (folder: string): Promise<Packed> => {
  const electron = join(folder, 'electron')
  const output = join(folder, 'release')
  await makeElectronFolder(electron, electronVersion())
  execFileSync(
    process.execPath,
    [
      builder,
      '--linux',
      '--dir',
      `--${process.arch}`,
      `-c.electronDist=${electron}`,
      `-c.electronVersion=${electronVersion()}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SOURCE_DATE_EPOCH: '0' } },
  )
  const packed = join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
  const asar = join(packed, 'resources', 'app.asar')
  return { folder: packed, asar, unpacked: `${asar}.unpacked` }
}
