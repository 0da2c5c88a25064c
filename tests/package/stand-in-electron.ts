import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseState, FuseV1Options, FuseVersion } from '@electron/fuses'

/** Where Electron's program keeps its fuses: found by this text, which `@electron/fuses` does not export. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** The fuses as Electron ships them: what is dangerous is still on. */
const shipped = (): Buffer => {
  const names = Object.values(FuseV1Options).filter((option): option is FuseV1Options => typeof option === 'number')
  const wire = names.map(() => FuseState.ENABLE)
  return Buffer.from([Number(FuseVersion.V1), wire.length, ...wire])
}

/**
 * Writes a folder that electron-builder takes for Electron's Linux distribution: every file it
 * looks at, with a program that does nothing but carry the fuses.
 */
export const makeElectronFolder = async (folder: string, version: string): Promise<void> => {
  const resources = join(folder, 'resources')
  const app = `${folder}-default-app`
  for (const path of [resources, join(folder, 'locales'), app]) mkdirSync(path, { recursive: true })
  writeFileSync(join(app, 'package.json'), '{"name":"default","main":"main.js"}')
  writeFileSync(join(app, 'main.js'), '')
  await createPackage(app, join(resources, 'default_app.asar'))
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([Buffer.alloc(4096, 7), Buffer.from(SENTINEL), shipped(), Buffer.alloc(4096, 7)]),
    { mode: 0o755 },
  )
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'Electron')
  for (const name of ['en-US', 'fr', 'de', 'ja']) writeFileSync(join(folder, 'locales', `${name}.pak`), name)
}
