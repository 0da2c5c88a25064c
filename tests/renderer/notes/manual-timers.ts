import type { Timers } from '../../../renderer/features/notes/save-queue.ts'

/** A clock that moves only when it is told to. */
export const manualTimers = () => {
  let time = 0
  let lastId = 0
  const waiting = new Map<number, { readonly at: number; readonly run: () => void }>()
  const timers: Timers = {
    set(run, milliseconds) {
      lastId += 1
      waiting.set(lastId, { at: time + milliseconds, run })
      return lastId
    },
    clear: (timer) => waiting.delete(timer as number),
  }
  /** Lets everything that waits for a promise go on. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
  }
  /** Moves on, running what falls due at its time. */
  const pass = async (milliseconds: number): Promise<void> => {
    const end = time + milliseconds
    for (;;) {
      const [next] = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      waiting.delete(next[0])
      time = Math.max(time, next[1].at)
      next[1].run()
      await settle()
    }
    time = end
    await settle()
  }
  return { timers, now: () => time, pass, settle }
}
