import { runInNewContext } from 'node:vm'

/**
 * Does `work` and stops it when it takes too long, even in a loop without an end: some recurrence
 * rules, such as the 30th of February each day, send their reader into one.
 * @returns `null` when it was stopped
 */
export const within = <Result>(milliseconds: number, work: () => Result): { readonly result: Result } | null => {
  let done: { readonly result: Result } | null = null
  const run = (): void => {
    done = { result: work() }
  }
  try {
    runInNewContext('run()', { run }, { timeout: milliseconds })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
    return null
  }
  return done
}
