import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { type Installation, installBuilt } from './support/installation.ts'
import { type Ended, node } from './support/process.ts'

let installation: Installation
beforeAll(() => {
  installation = installBuilt()
})
afterAll(() => installation.remove())

test('a notebook is encrypted, asked for by passphrase, taken away, brought back and erased from the command line', async () => {
  const folder = temporaryFolder()
  const dataDir = join(folder, 'data')
  const secret = join(folder, 'passphrase')
  writeFileSync(secret, 'cuatro palabras fáciles\n')
  const valise = (args: readonly string[], env = {}, input?: string): Promise<Ended> =>
    node(installation.cli, [...args, '--data', dataDir], { env, ...(input !== undefined && { input }) })
  const known = { VALISE_PASSPHRASE_FILE: secret }
  const printed = async (args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await valise(args, known)
    expect({ code, stderr }, args.join(' ')).toEqual({ code: 0, stderr: '' })
    return stdout
  }

  await printed(['notes', 'add', '--title', 'Secreto de la reunión'])
  expect(await printed(['lock', 'on'])).toMatch(/shown this once:\n(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}\n$/)
  expect(readFileSync(join(dataDir, 'notebook.db')).includes('Secreto')).toBe(false)
  expect(await printed(['notes', 'list'])).toContain('Secreto de la reunión')
  expect(await printed(['doctor'])).toContain('encrypted and locked')

  const unknown = await valise(['notes', 'list'], { VALISE_PASSPHRASE_FILE: undefined }, '')
  expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('VALISE_PASSPHRASE_FILE') })
  const wrong = await valise(['notes', 'list'], { VALISE_PASSPHRASE_FILE: '-' }, 'something else\n')
  expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('does not open') })
  const library = await valise(['search', 'secreto'], { VALISE_PASSPHRASE_FILE: undefined }, '')
  expect(library).toMatchObject({ code: 0, stderr: expect.stringContaining('only the library') })
  expect(library.stdout).not.toContain('Secreto')

  const packed = join(folder, 'away.valisebook')
  const words = /Its words: ((?:\w+ ){5}\w+)/.exec(await printed(['border', 'leave', '--out', packed]))?.[1] ?? 'none'
  expect(existsSync(join(dataDir, 'notebook.db'))).toBe(false)
  expect(readFileSync(packed, 'utf8')).not.toContain('Secreto')
  const back = await printed(['border', 'return', packed])
  expect(back).toContain('1 notes are back, proved')
  expect(back).toContain(words)
  expect(await printed(['notes', 'list'])).toContain('Secreto de la reunión')

  expect(await valise(['erase'], known)).toMatchObject({ code: 2, stderr: expect.stringContaining('--typed ERASE') })
  await printed(['erase', '--typed', 'ERASE'])
  expect(await printed(['notes', 'list'])).toBe('No notes.\n')
  expect(await printed(['lock', 'status'])).toBe('The notebook is not encrypted.\n')
  // Some fifteen processes, one after the other.
}, 180_000)
