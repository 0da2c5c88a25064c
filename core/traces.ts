import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { LAST_START_FILE } from '../shared/model/last-start.ts'
import { logFiles } from './log-file.ts'

/** Removes from the data folder what tells when Valise was used, though nothing of what was written. */
export const forgetTraces = (dataDir: string): void => {
  const { current, before } = logFiles(dataDir)
  for (const path of [current, before, join(dataDir, LAST_START_FILE)]) rmSync(path, { force: true })
}
