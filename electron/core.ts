import { app, safeStorage } from 'electron'
import { startWorker, type WorkerHandle } from '../core/worker-handle.ts'
import { logToTerminal } from './log.ts'
import type { ShellPaths } from './paths.ts'
import { createSystemStore } from './system-store.ts'

/** Starts the core in its own thread. A core that does not start answers every call with the reason. */
export const startCore = ({ worker, data, shippedBundle, templates, fonts }: ShellPaths): WorkerHandle =>
  startWorker(
    worker,
    {
      version: app.getVersion(),
      dataDir: data,
      shippedBundle,
      templatesDir: templates,
      fontsDir: fonts,
      host: 'desktop app',
    },
    // The core's own lines are in the log of the data folder already.
    logToTerminal,
    createSystemStore(safeStorage, app.whenReady(), process.platform),
  )
