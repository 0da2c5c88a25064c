import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app } from 'electron'
import { LAST_START_FILE } from '../shared/model/last-start.ts'
import { log } from './log.ts'
import { createMarks, type Mark } from './marks.ts'

/** Electron knows when its process was created; plain Node nearly does. */
const createdAt = (): number => process.getCreationTime?.() ?? performance.timeOrigin

/** Keeps the marks of this start in the data folder, where `valise doctor` finds them. */
export const keepMarks = (dataDir: string): Mark => {
  let writing = Promise.resolve()
  return createMarks(app.getVersion(), createdAt(), Date.now, (start) => {
    writing = writing
      .then(() => writeFile(join(dataDir, LAST_START_FILE), `${JSON.stringify(start)}\n`))
      .catch((error: unknown) => log(`a mark of the start was not kept: ${String(error)}`))
  })
}
