import { app } from 'electron'
import type { Answering } from './ipc.ts'
import { forgetWindow } from './window-memory.ts'

/** When the notebook leaves this computer, what the shell and the system remember of its use goes too. */
export const forgetTracesWithNotebook = (core: Pick<Answering, 'on'>): void => {
  core.on(({ event }) => {
    if (event !== 'notebook.removed') return
    app.clearRecentDocuments()
    forgetWindow()
  })
}
