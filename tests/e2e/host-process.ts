import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** The built command line: what ships, and it starts in a third of the time that the sources need. */
export const cli = fileURLToPath(new URL('../../dist/host/cli.js', import.meta.url))

/** A real host process on a data folder. */
export interface HostProcess {
  /** The address with the token of this run. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Ends it as a person would. */
  stop(): Promise<void>
}

const end = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Starts `valise serve` and waits until it says that it is ready. */
export const startHost = async (dataDir: string, port = 0): Promise<HostProcess> => {
  const child = spawn(process.execPath, [cli, 'serve', '--no-open', '--data', dataDir, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const match = /Valise is ready: (\S+)/.exec(output)
      if (match?.[1]) resolve(match[1])
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
    child.on('exit', (code) => reject(new Error(`the host ended with ${code}:\n${output}`)))
  })
  return {
    url,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  }
}
