import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createBuilder } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { type Installation, install } from './support/installation.ts'
import { node, run, startServing } from './support/process.ts'

const repository = fileURLToPath(new URL('../..', import.meta.url))

let installation: Installation
beforeAll(async () => {
  installation = install()
  const builder = await createBuilder({
    configFile: join(repository, 'vite.config.ts'),
    logLevel: 'error',
    environments: { host: { build: { outDir: join(installation.root, 'dist', 'host'), sourcemap: false } } },
  })
  const host = builder.environments.host
  if (!host) throw new Error('vite.config.ts builds no host')
  await builder.build(host)
}, 120_000)
afterAll(() => installation.remove())

/** A Node too old for us, where this machine has one. */
const oldNode = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
  .map((folder) => join(folder, 'node'))
  .find((path) => {
    if (!existsSync(path)) return false
    const [major = '24'] = spawnSync(path, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.')
    return Number(major) < 24
  })

const entries = [
  ['the command line', 'host/cli.mjs'],
  ['the start', 'host/start.mjs'],
  ['the built command line', 'dist/host/cli.js'],
  ['the built start', 'dist/host/start.js'],
] as const

/** One line that says which Node there is and what to do. */
const ONE_LINE = /^Valise needs Node 24\.12 or newer and this is \d+\.\d+\.\d+: run “npm ci”.+\n$/

describe.each(entries)('%s on a Node that is too old', (_, entry) => {
  test.runIf(oldNode)('says so in one line', async () => {
    const ended = await run(oldNode ?? '', [join(installation.root, entry), '--version'])
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(ONE_LINE) })
  })

  test.each(['18.0.0', '22.22.0', '24.11.1'])('says so in one line on %s', async (version) => {
    const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`
    const ended = await run(process.execPath, [
      `--import=data:text/javascript,${encodeURIComponent(pretend)}`,
      join(installation.root, entry),
      '--version',
    ])
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(ONE_LINE) })
    expect(ended.stderr).toContain(version)
  })
})

describe('the built command line', () => {
  const built = (): string => join(installation.root, 'dist', 'host', 'cli.js')

  test('does what the sources do', async () => {
    const data = ['--data', temporaryFolder()]
    expect((await node(built(), ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    const added = await node(built(), ['notes', 'add', '--title', 'Built', '--file', '-', ...data], { input: 'déjà' })
    expect(added).toMatchObject({ code: 0, stderr: '' })
    const found = JSON.parse((await node(built(), ['search', 'DEJA', '--json', ...data])).stdout)
    expect(found).toMatchObject({ total: 1, hits: [{ kind: 'note', title: 'Built' }] })
    expect((await node(installation.cli, ['notes', 'list', ...data])).stdout).toContain('Built')
    expect((await node(built(), ['frobnicate'])).code).toBe(2)
  })

  test('serves, with its core in a thread of its own', async () => {
    const host = await startServing(built(), ['serve', '--no-open', '--data', temporaryFolder()])
    expect(await host.call('notes.create', { title: 'T' })).toMatchObject({ ok: true })
    expect(await host.end('SIGTERM')).toMatchObject({ code: 0, stderr: '' })
  })
})
