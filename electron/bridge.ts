import type { IpcRenderer } from 'electron'
import type { DesktopBridge, Told } from '../shared/native.ts'
import { channels } from './channels.ts'

/**
 * What the page gets of the main process: named acts, never a channel. One listener per channel
 * is held here, however many the page has.
 */
export const createBridge = (ipc: Pick<IpcRenderer, 'invoke' | 'on'>): DesktopBridge => {
  const listeners = new Set<(message: unknown) => void>()
  const flushes = new Set<() => Promise<void>>()
  const hearers = new Set<(told: Told) => void>()

  ipc.on(channels.event, (_event, message: unknown) => {
    for (const listener of [...listeners]) listener(message)
  })

  ipc.on(channels.told, (_event, told: Told) => {
    for (const hear of [...hearers]) hear(told)
  })

  ipc.on(channels.closing, async (_event, question: unknown) => {
    const results = await Promise.allSettled([...flushes].map(async (flush) => flush()))
    await ipc.invoke(
      channels.flushed,
      question,
      results.every(({ status }) => status === 'fulfilled'),
    )
  })

  return Object.freeze({
    call: (name: string, input: unknown): Promise<unknown> => ipc.invoke(channels.call, name, input),
    on: (listener: (message: unknown) => void) => {
      // A wrapper of its own, so that the same function can listen twice and stop once.
      const own = (message: unknown): void => listener(message)
      listeners.add(own)
      return () => {
        listeners.delete(own)
      }
    },
    native: Object.freeze<DesktopBridge['native']>({
      saveFile: (file) => ipc.invoke(channels.saveFile, file),
      openTextFile: (accept) => ipc.invoke(channels.openTextFile, accept),
      openLink: (url) => ipc.invoke(channels.openLink, url),
      setBadge: (count) => ipc.invoke(channels.setBadge, count),
      showLog: () => ipc.invoke(channels.showLog),
      onClosing: (flush) => {
        const own = (): Promise<void> => flush()
        flushes.add(own)
        return () => {
          flushes.delete(own)
        }
      },
      showCommands: (language, commands) => ipc.invoke(channels.showCommands, language, commands),
      onTold: (hear) => {
        const own = (told: Told): void => hear(told)
        hearers.add(own)
        // What was asked before anybody listened waits in the main process.
        if (hearers.size === 1) void ipc.invoke(channels.listening)
        return () => {
          hearers.delete(own)
        }
      },
    }),
  })
}
