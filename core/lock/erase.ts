import { rmSync, writeFileSync } from 'node:fs'
import { inDataFolder } from '../store/sqlite-errors.ts'
import { type NotebookFiles, removeNotebook } from './notebook-files.ts'
import type { LockOptions } from './options.ts'

/** Erases everything the delegate wrote; a file says so while it lasts, so that the next start finishes it. */
export const eraseEverything = ({ desk, removed, erased }: LockOptions, files: NotebookFiles): void => {
  inDataFolder(() => {
    writeFileSync(files.erasing, '')
    desk.release()
    removeNotebook(files)
    rmSync(files.away, { force: true })
    erased()
    rmSync(files.erasing, { force: true })
  })
  removed()
}
