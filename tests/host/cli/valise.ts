import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { writeContent } from '../support/content.ts'
import { type Installation, installBuilt } from '../support/installation.ts'
import { type Ended, node, type RunOptions } from '../support/process.ts'
import { startWarm, type WarmCommandLine } from '../support/warm.ts'

let installation: Installation
let warm: WarmCommandLine

/** Gives the tests of a file an installed command line. */
export const installCommandLine = (): void => {
  beforeAll(async () => {
    installation = installBuilt()
    warm = await startWarm(installation.main)
  })
  afterAll(async () => {
    await warm.end()
    installation.remove()
  })
}

/** Runs a command in the process that is warm. */
export const valise = (args: readonly string[], options?: RunOptions): Promise<Ended> => warm.run(args, options)

/** Runs a command in a process of its own, which has to end by itself. */
export const alone = (args: readonly string[], options?: RunOptions): Promise<Ended> =>
  node(installation.cli, args, options)

/** Runs a command that has to succeed, and answers with what it printed. */
export const good = async (args: readonly string[], options?: RunOptions): Promise<string> => {
  const { code, stdout, stderr } = await valise(args, options)
  expect({ code, stderr }, args.join(' ')).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** Runs a command that has to fail; nothing of an error is on standard output. */
export const bad = async (code: 1 | 2, args: readonly string[], options?: RunOptions): Promise<string> => {
  const ended = await valise(args, options)
  expect({ code: ended.code, stdout: ended.stdout }, `${args.join(' ')}\n${ended.stderr}`).toEqual({ code, stdout: '' })
  expect(ended.stderr).not.toBe('')
  expect(ended.stderr, 'a sentence, not a stack').not.toMatch(/^\s+at /m)
  return ended.stderr
}

/** Compiles the small content folder with the changes and answers with the bundle's path. */
export const bundle = async (name: string, changes: Record<string, string> = {}): Promise<string> => {
  const folder = temporaryFolder()
  const file = join(folder, `${name}.valise`)
  await good(['bundle', 'build', writeContent(join(folder, 'content'), changes), '-o', file])
  return file
}
