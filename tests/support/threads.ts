import type { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'

/** Every thread that is started in this process from now on, until the test ends. Ended ones stay in the list. */
export const watchThreads = (): readonly Worker[] => {
  const threads: Worker[] = []
  const see = (thread: Worker): void => void threads.push(thread)
  process.on('worker', see)
  onTestFinished(() => void process.off('worker', see))
  return threads
}
