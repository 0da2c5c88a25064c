import { existsSync } from 'node:fs'
import { shell } from 'electron'
import { logFiles } from '../core/worker-handle.ts'

/** Shows the log of a data folder in the system's own window of files; the folder, while nothing was logged. */
export const createShowLog =
  (dataDir: string): (() => void) =>
  () => {
    const { current } = logFiles(dataDir)
    shell.showItemInFolder(existsSync(current) ? current : dataDir)
  }
