import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll, getRawHeader, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { startWorker } from '../../core/worker-handle.ts'
import { type Packed, pack, prepare } from './pack.ts'

const MEGABYTE = 1024 * 1024

let folder: string
let packed: Packed
let entries: readonly string[]

const inside = (file: string): boolean => entries.includes(file)

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'valise-packed-'))
  prepare()
  packed = await pack(join(folder, 'first'))
  entries = listPackage(packed.asar, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packed app', () => {
  test.each([
    '/package.json',
    '/LICENSE',
    '/dist/electron/main.js',
    '/dist/electron/core-worker.js',
    '/dist/electron/pdf-text-worker.js',
    '/dist/preload/preload.cjs',
    '/dist/renderer/index.html',
    '/dist/mission.valise',
    '/dist/packing/NOTICES.md',
    '/assets/templates/notes.typ',
    '/assets/fonts/SourceSerif4-Regular.ttf',
  ])('holds %s', (file) => {
    expect(inside(file)).toBe(true)
  })

  test('holds nothing of the workshop: no sources, tests, maps, hosts, nor the content as it is written', () => {
    const surplus = entries.filter((path) =>
      /^\/(core|host|renderer|shared|tests|docs|electron|\.ci|\.github)(\/|$)|\/assets\/content|\.map$|\.d\.ts$|\.tsx?$|\/dist\/host/.test(
        path,
      ),
    )
    expect(surplus).toEqual([])
  })

  test('holds two packages whole, with the natives of this target only, and everything else in bundles', () => {
    const packages = new Set(
      entries.flatMap((path) => /^\/node_modules\/(@[^/]+\/[^/]+|[^@/][^/]*)\/./.exec(path)?.[1] ?? []),
    )
    const typst = [...packages].filter((name) => name.startsWith('@myriaddreamin/'))
    expect([...packages].filter((name) => !typst.includes(name))).toEqual(['better-sqlite3'])
    const target = `${process.platform}-${process.arch}`
    expect(typst).toHaveLength(2)
    expect(typst.filter((name) => name.includes(target))).toHaveLength(1)
    const natives = entries.filter((path) => path.endsWith('.node'))
    expect(natives).toHaveLength(2)
    for (const native of natives) {
      expect(native).toContain(target)
      expect(existsSync(join(packed.unpacked, native)), 'a native lies outside the archive').toBe(true)
    }
    expect(filesBelow(packed.unpacked).filter((file) => file.endsWith('.node'))).toHaveLength(2)
  })

  test('is no larger than it has to be', () => {
    const natives = filesBelow(packed.unpacked).reduce((sum, file) => sum + statSync(file).size, 0)
    // Measured for linux-x64: archive 16.3 MB, of which print fonts 11.7 MB; natives 55.2 MB, of which Typst 52.0 MB.
    expect(statSync(packed.asar).size).toBeLessThan(20 * MEGABYTE)
    expect(natives).toBeLessThan(64 * MEGABYTE)
  })

  test('looks for no updates by itself', () => {
    expect(existsSync(join(packed.folder, 'resources', 'app-update.yml'))).toBe(false)
  })

  test('brings two languages of Chromium’s own words', () => {
    expect(readdirSync(join(packed.folder, 'locales')).sort()).toEqual(['en-US.pak', 'fr.pak'])
  })

  test('has every fuse set in its program', async () => {
    const wire = await getCurrentFuseWire(join(packed.folder, 'valise'))
    const { ENABLE, DISABLE } = FuseState
    expect({
      runAsNode: wire[FuseV1Options.RunAsNode],
      cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
      nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
      nodeCliInspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
      asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
      onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
      ownSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
      fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    }).toEqual({
      runAsNode: DISABLE,
      cookieEncryption: ENABLE,
      nodeOptions: DISABLE,
      nodeCliInspect: DISABLE,
      asarIntegrity: ENABLE,
      onlyAsar: ENABLE,
      ownSnapshot: DISABLE,
      fileProtocol: DISABLE,
    })
  })

  test('runs: its core starts from the packed files under plain Node, reads a briefing and makes a PDF', async () => {
    const app = join(folder, 'extracted')
    extractAll(packed.asar, app)
    cpSync(packed.unpacked, app, { recursive: true })
    const worker = startWorker(
      pathToFileURL(join(app, 'dist', 'electron', 'core-worker.js')),
      {
        version: '0',
        dataDir: join(folder, 'data'),
        shippedBundle: join(app, 'dist', 'mission.valise'),
        templatesDir: join(app, 'assets', 'templates'),
        fontsDir: join(app, 'assets', 'fonts'),
        host: 'test',
      },
      () => {},
    )
    onTestFinished(() => worker.close())
    expect(await worker.ready).toBeNull()
    expect(await worker.dispatch('library.briefing', { id: 'safety' })).toMatchObject({ ok: true })
    expect(await worker.dispatch('notes.create', { title: 'Packed', body: 'From the archive.' })).toMatchObject({
      ok: true,
    })
    const printed = await worker.dispatch('export.pdf', { notes: 'all', language: 'en', paper: 'letter' })
    expect(printed).toMatchObject({ ok: true, value: { pages: 1 } })
  })

  test('is the same, byte for byte, when the same commit is packed again', async () => {
    const again = await pack(join(folder, 'second'))
    expect(sha256(again.asar)).toBe(sha256(packed.asar))
    expect(getRawHeader(again.asar).headerString).toBe(getRawHeader(packed.asar).headerString)
    const list = (from: Packed): string[][] =>
      filesBelow(from.folder).map((file) => [file.slice(from.folder.length), sha256(file)])
    expect(list(again)).toEqual(list(packed))
  })
})

describe('the icons', () => {
  test('are there for every system, drawn from one picture', () => {
    const icons = new URL('../../dist/packing/icons/', import.meta.url)
    const ico = readFileSync(new URL('icon.ico', icons))
    expect([...ico.subarray(0, 4)]).toEqual([0, 0, 1, 0])
    expect(ico.readUInt16LE(4)).toBe(7)
    expect(readFileSync(new URL('icon.icns', icons)).subarray(0, 4).toString()).toBe('icns')
    const png = readFileSync(new URL('512x512.png', icons))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512])
  })
})
