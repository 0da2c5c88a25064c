import { type ChildProcess, spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import type { Reply } from '../../../shared/contract/errors.ts'

/** How a process ended and what it said. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Kills the child if its test ends before it does. */
const endWithTest = (child: ChildProcess): void => {
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
}

/** Runs a program to its end. */
export const run = (program: string, args: readonly string[], { input, cwd, env }: RunOptions = {}): Promise<Ended> => {
  const { promise, resolve, reject } = Promise.withResolvers<Ended>()
  const child = spawn(program, args, { cwd, env: { ...process.env, VALISE_LOG: undefined, ...env } })
  endWithTest(child)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.on('error', reject)
  child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
  // A program that refuses its arguments does not read.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  return promise
}

/** Runs a script under this very Node. */
export const node = (script: string, args: readonly string[], options?: RunOptions): Promise<Ended> =>
  run(process.execPath, [script, ...args], options)

/** A host that serves the local page. */
export interface Serving {
  readonly pid: number
  readonly port: number
  readonly token: string
  readonly url: string
  /** What it has said so far. */
  readonly said: { readonly stdout: string; readonly stderr: string }
  /** Asks the core through HTTP. Rejects when the host is gone. */
  call(name: string, input: unknown): Promise<Reply>
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>
}

const READY = /^Valise is ready: (http:\/\/127\.0\.0\.1:(\d+)\/#token=([\w-]+))$/m

/** Starts a script that serves the local page and waits until it says it is ready. */
export const startServing = (
  script: string,
  args: readonly string[],
  { cwd, env }: RunOptions = {},
): Promise<Serving> => {
  const { promise, resolve, reject } = Promise.withResolvers<Serving>()
  const child = spawn(process.execPath, [script, ...args], { cwd, env: { ...process.env, ...env } })
  endWithTest(child)
  const said = { stdout: '', stderr: '' }
  const ended = new Promise<Ended>((settle) => {
    child.on('close', (code, signal) => settle({ code, signal, ...said }))
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
    const match = READY.exec(said.stdout)
    if (!match) return
    const [, url = '', port = '', token = ''] = match
    resolve({
      pid: child.pid ?? 0,
      port: Number(port),
      token,
      url,
      said,
      call: async (name, input) => {
        const answer = await fetch(`http://127.0.0.1:${port}/call/${name}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify(input),
        })
        return (await answer.json()) as Reply
      },
      end: (signal) => {
        child.kill(signal)
        return ended
      },
    })
  })
  void ended.then(({ code, stderr }) => reject(new Error(`ended with ${code} before it was ready: ${stderr}`)))
  return promise
}
