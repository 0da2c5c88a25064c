import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { contentFile } from '../support/content.ts'
import { alone, bad, bundle, good, installCommandLine } from './valise.ts'

installCommandLine()

describe('sync', () => {
  const next = {
    'mission.yaml': contentFile('mission.yaml').replace('edition: 1', 'edition: 2'),
    'briefings/courts.en.md': contentFile('briefings/courts.en.md').replace('three years', 'four years'),
    'briefings/courts.fr.md': contentFile('briefings/courts.fr.md').replace('trois ans', 'quatre ans'),
  }

  test('says what it did, in words and as JSON', async () => {
    const data = ['--data', temporaryFolder()]
    const second = await bundle('two', next)
    expect(JSON.parse(await good(['sync', second, '--json', ...data]))).toEqual({
      edition: 2,
      added: 0,
      changed: 1,
      removed: 0,
      unchanged: 3,
    })
    const third = await bundle('three', {
      'mission.yaml': next['mission.yaml'].replace('edition: 2', 'edition: 3'),
      'briefings/taxes.en.md': contentFile('briefings/courts.en.md').replace('id: courts', 'id: taxes'),
      'briefings/taxes.fr.md': contentFile('briefings/courts.fr.md').replace('id: courts', 'id: taxes'),
    })
    expect(await good(['sync', third, ...data])).toBe('Edition 3: 1 added, 1 changed, 0 removed, 3 unchanged.\n')
    expect(JSON.parse(await good(['sync', third, '--json', ...data]))).toEqual({
      edition: 3,
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 5,
    })
    expect(await bad(1, ['sync', second, ...data])).toContain('newer edition 3')
  })

  test('a fresh data folder has the bundle that ships; another mission is refused', async () => {
    const data = ['--data', join(temporaryFolder(), 'new', 'folder')]
    const { edition, counts } = JSON.parse(await good(['doctor', '--json', ...data]))
    expect(edition).toMatchObject({ mission: 'test-mission', number: 1 })
    expect(counts.library).toMatchObject({ briefings: 1, sources: 1 })
    const other = { 'mission.yaml': contentFile('mission.yaml').replace('id: test-mission', 'id: other-mission') }
    expect(await bad(1, ['sync', await bundle('other', other), ...data])).toContain('other-mission')
  })

  test.each([
    ['nothing there', null, 'it is not there'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x41]), 'it is not UTF-8 text'],
    ['not JSON', Buffer.from('Dear delegates'), 'it is not JSON'],
    ['cut in half', Buffer.from('{"format":"valise-bundle/1","content":{"mis'), 'cut short'],
    ['another format', Buffer.from('{"format":"valise-bundle/9"}'), 'valise-bundle/9'],
    ['a hostile key', Buffer.from('{"format":"valise-bundle/1","__proto__":{}}'), '__proto__'],
  ])('refuses a file with %s, and says so', async (_, bytes, says) => {
    const folder = temporaryFolder()
    const file = join(folder, 'x.valise')
    if (bytes) writeFileSync(file, bytes)
    expect(await bad(1, ['sync', file, '--data', join(folder, 'data')])).toContain(says)
  })

  test('refuses a file of absurd size without reading it', async () => {
    const file = join(temporaryFolder(), 'huge.valise')
    spawnSync('truncate', ['-s', '3G', file])
    expect(await bad(1, ['sync', file, '--data', temporaryFolder()])).toContain('3072 MB')
    expect(await bad(1, ['bundle', 'check', file])).toContain('at most 64 MB')
  })
})

describe('doctor', () => {
  test('prints versions, paths, integrity, edition and counts', async () => {
    const folder = temporaryFolder()
    await good(['notes', 'add', '--title', 'T', '--data', folder])
    const report = JSON.parse(await good(['doctor', '--json', '--data', folder]))
    expect(report).toMatchObject({
      versions: { node: process.versions.node, valise: expect.any(String), sqlite: expect.stringMatching(/^3\./) },
      paths: { data: folder, library: join(folder, 'library.db'), notebook: join(folder, 'notebook.db') },
      library: { integrity: 'ok' },
      notebook: { integrity: 'ok' },
      counts: { notes: 1, trashed: 0 },
    })
    expect(await good(['doctor', '--data', folder])).toMatch(/^notes {5}1, and 0 in the trash$/m)
  })

  test('a relative data folder is the same folder', async () => {
    const cwd = temporaryFolder()
    expect(JSON.parse(await good(['doctor', '--json', '--data', 'here'], { cwd })).paths.data).toBe(join(cwd, 'here'))
  })

  test('without --data the usual place of the operating system is used', async () => {
    const home = temporaryFolder()
    const env = { HOME: home, XDG_CONFIG_HOME: undefined, APPDATA: join(home, 'AppData') }
    const { paths } = JSON.parse(await good(['doctor', '--json'], { env }))
    expect(paths.data.startsWith(home)).toBe(true)
    expect(paths.data).toContain('Valise')
  })

  test('a damaged notebook is reported and left as it is', async () => {
    const folder = temporaryFolder()
    await good(['notes', 'add', '--title', 'T', '--data', folder])
    const notebook = join(folder, 'notebook.db')
    writeFileSync(notebook, 'this is no database at all, but somebody’s shopping list')
    copyFileSync(notebook, join(folder, 'copy'))
    expect(await bad(1, ['doctor', '--data', folder])).toContain('notebook.db is damaged')
    expect(readFileSync(notebook)).toEqual(readFileSync(join(folder, 'copy')))
  })
})

test.each([
  ['sync', 'FILE', '--data', 'DIR'],
  ['search', 'three years', '--data', 'DIR'],
  ['doctor', '--data', 'DIR'],
  ['bundle', 'check', 'FILE'],
])('%s ends its own process when it is done, with nothing on standard error', async (...words) => {
  const [file, data] = [await bundle('alone'), temporaryFolder()]
  const args = words.map((word) => (word === 'FILE' ? file : word === 'DIR' ? data : word))
  const ended = await alone(args)
  expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' })
  // What changes from one run to the next: sizes, days, places.
  expect(ended.stdout).not.toBe('')
})
