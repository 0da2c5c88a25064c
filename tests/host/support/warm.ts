import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Ended, RunOptions } from './process.ts'

/** A command line that is loaded once and asked many times. */
export interface WarmCommandLine {
  /** Runs one command line; they are taken in the order in which they are asked. */
  run(args: readonly string[], options?: RunOptions): Promise<Ended>
  end(): Promise<void>
}

/**
 * Starts one process for many commands: in a new one for each, nine tenths of the time go into loading
 * the same files. That a command also ends its own process is for other tests to see.
 * @param module what holds `main`: `host/cli/main.ts`, or its built form
 */
export const startWarm = async (module: string): Promise<WarmCommandLine> => {
  const child = fork(fileURLToPath(new URL('warm-cli.mjs', import.meta.url)), [module], {
    env: { ...process.env, VALISE_LOG: undefined },
    execArgv: [],
  })
  const gone = once(child, 'exit')
  const next = async (): Promise<unknown> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      gone.then(() => Promise.reject(new Error('the command line ended its process'))),
    ])
    return message
  }
  await next()
  let last: Promise<unknown> = Promise.resolve()
  const ask = async (args: readonly string[], { input = '', cwd, env }: RunOptions): Promise<Ended> => {
    const answer = next()
    // What is not there is sent as `null`: JSON has no other word for a variable to take away.
    const changes = Object.fromEntries(Object.entries(env ?? {}).map(([name, value]) => [name, value ?? null]))
    child.send({ args, input: Buffer.from(input).toString('base64'), cwd, env: changes })
    return { signal: null, ...((await answer) as Omit<Ended, 'signal'>) }
  }
  return {
    run: (args, options = {}) => {
      const answer = last.then(() => ask(args, options))
      last = answer.catch(() => {})
      return answer
    },
    end: async () => {
      child.disconnect()
      await gone
    },
  }
}
