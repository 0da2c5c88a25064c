import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Style } from '../../core/bundle/build/style.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type Installation, install } from './support/installation.ts'
import { node, startServing } from './support/process.ts'

const page = readFileSync(fileURLToPath(new URL('../../docs/writing-content.md', import.meta.url)), 'utf8')

let installation: Installation
beforeAll(() => {
  installation = install()
})
afterAll(() => installation.remove())

const COMMAND = 'npm run -s valise -- '

/** The commands the page tells a writer to type, in order, as the words after `valise`. */
const commands = [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) => line.trim())

test('every command of docs/writing-content.md does what the page says', async () => {
  expect(commands.length).toBeGreaterThanOrEqual(4)
  const cwd = temporaryFolder()
  const content = join(installation.root, 'assets', 'content')
  for (const command of commands) {
    expect(command.startsWith(COMMAND), command).toBe(true)
    const words = command
      .slice(COMMAND.length)
      .split(' ')
      .map((word) => (word === 'assets/content' ? content : word === 'handed-out.valise' ? 'mission.valise' : word))
    if (words.includes('preview')) {
      const host = await startServing(installation.cli, [...words, '--no-open'], { cwd })
      expect(await host.call('library.edition', {}), command).toMatchObject({ ok: true, value: { draft: true } })
      expect((await host.end('SIGINT')).code, command).toBe(0)
    } else {
      const { code, stderr } = await node(installation.cli, words, { cwd })
      expect({ code, stderr }, command).toEqual({ code: 0, stderr: '' })
    }
  }
  expect(existsSync(join(cwd, 'mission.valise'))).toBe(true)
})

test('the page names the fields of style.yaml’s limits as they are', () => {
  expect(Object.keys(Style.shape)).toEqual(['readingMinutes', 'words'])
  const style = readFileSync(fileURLToPath(new URL('../../assets/content/style.yaml', import.meta.url)), 'utf8')
  const [, en, fr] = /readingMinutes: \{ en: (\d+), fr: (\d+) \}/.exec(style) ?? expect.unreachable()
  expect(page).toContain(`${en} minutes at 220 words a minute in English, ${fr} in French`)
})
