import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'

const core = new URL('../../../core/', import.meta.url).href

/** A second process that runs a script with a core's ports at hand. */
export interface Child {
  readonly pid: number
  /** The next line it prints. */
  line(): Promise<string>
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
}

/**
 * Runs a script in a process of its own. In it `core` is the folder of the core as an address, and
 * `ports(dataDir)` are ports with a real clock.
 */
export const runChild = (script: string): Child => {
  const preamble = `
    const core = ${JSON.stringify(core)}
    const ports = (dataDir) => ({ version: '0', dataDir, shippedBundle: '', templatesDir: '', fontsDir: '',
      host: 'local page', now: Date.now, newId: () => crypto.randomUUID(), log: () => {} })
  `
  const file = join(temporaryFolder(), 'child.mjs')
  writeFileSync(file, preamble + script)
  const process_: ChildProcess = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(process_, 'exit')
  const { stdout, pid } = process_
  if (!stdout || pid === undefined) throw new Error('the child did not start')
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  const kill = async (): Promise<void> => {
    process_.kill('SIGKILL')
    await exited
  }
  onTestFinished(kill)
  return {
    pid,
    line: async () => {
      const { value, done } = await lines.next()
      if (done) throw new Error('the child ended')
      return value
    },
    kill,
  }
}
