import type { BrowserWindow, PowerMonitor } from 'electron'
import type { WorkerHandle } from '../core/worker-handle.ts'
import type { AskToFlush } from './closing.ts'

/**
 * Locks the notebook when the computer sleeps or its screen is locked: what is typed is brought to disk
 * first, for as long as closing a window would wait for it. A notebook that is not encrypted stays open.
 */
export const lockWithComputer = (
  monitor: Pick<PowerMonitor, 'on'>,
  core: Pick<WorkerHandle, 'dispatch'>,
  windows: () => readonly Pick<BrowserWindow, 'webContents'>[],
  askToFlush: AskToFlush,
): void => {
  const lock = async (): Promise<void> => {
    await Promise.all(windows().map(({ webContents }) => askToFlush(webContents)))
    await core.dispatch('lock.lock', {})
  }
  monitor.on('suspend', () => void lock())
  monitor.on('lock-screen', () => void lock())
}
