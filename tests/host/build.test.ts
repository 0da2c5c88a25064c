import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { oneAtATime } from '../../host/one-at-a-time.ts'
import { temporaryFolder } from '../support/folder.ts'
import { contentFile, writeContent } from './support/content.ts'
import { type Installation, install } from './support/installation.ts'
import { node } from './support/process.ts'

describe('one at a time', () => {
  test('nobody works while somebody else does', async () => {
    const file = join(temporaryFolder(), 'new', '.building')
    let working = 0
    let done = 0
    const work = async (): Promise<void> => {
      working += 1
      expect(working).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 30))
      working -= 1
      done += 1
    }
    await Promise.all(Array.from({ length: 4 }, () => oneAtATime(file, work)))
    expect(done).toBe(4)
    expect(existsSync(file)).toBe(false)
  })

  test('a failure lets go', async () => {
    const file = join(temporaryFolder(), '.building')
    const failing = oneAtATime(file, () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    await oneAtATime(file, () => {})
  })

  test('a process that died in the middle holds nothing', async () => {
    const file = join(temporaryFolder(), '.building')
    const { pid } = spawnSync(process.execPath, ['-e', '0'])
    writeFileSync(file, String(pid))
    let done = false
    await oneAtATime(file, () => {
      done = true
    })
    expect(done).toBe(true)
  })
})

describe('the shipped bundle', () => {
  let installation: Installation
  beforeAll(() => {
    installation = install()
  })
  afterAll(() => installation.remove())

  const content = (): string => join(installation.root, 'assets', 'content')
  const search = async (words: string): Promise<number> => {
    const { stdout, stderr } = await node(installation.cli, ['search', words, '--json', '--data', temporaryFolder()])
    expect(stderr).toBe('')
    return JSON.parse(stdout).total
  }
  /** Makes everything that is there look older than what comes now. */
  const age = (): void => {
    const hourAgo = Date.now() / 1_000 - 3_600
    utimesSync(join(installation.root, 'dist', 'mission.valise'), hourAgo, hourAgo)
  }

  test('is compiled anew when a text was changed, added or taken out', async () => {
    expect(await search('commercial')).toBe(1)
    const english = contentFile('briefings/courts.en.md')
    writeContent(content(), { 'briefings/courts.en.md': english.replace('commercial', 'mercantile') })
    age()
    expect(await search('mercantile')).toBe(1)

    writeContent(content(), {
      'briefings/taxes.en.md': english.replace('id: courts', 'id: taxes'),
      'briefings/taxes.fr.md': contentFile('briefings/courts.fr.md').replace('id: courts', 'id: taxes'),
    })
    expect(await search('commercial')).toBe(2)
    for (const language of ['en', 'fr']) rmSync(join(content(), 'briefings', `taxes.${language}.md`))
    expect(await search('commercial')).toBe(1)
  })

  test('content that does not compile is said with file and line', async () => {
    writeContent(content(), { 'briefings/courts.en.md': 'no front matter' })
    const { code, stdout, stderr } = await node(installation.cli, ['notes', 'list', '--data', temporaryFolder()])
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('briefings/courts.en.md:1: has no front matter')
  })
})
