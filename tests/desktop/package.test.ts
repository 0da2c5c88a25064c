import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Packing {
  readonly files: readonly string[]
  readonly asar: boolean
  readonly asarUnpack: readonly string[]
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly publish: unknown
}

const packing = parse(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')) as Packing

describe('what an installed Valise is made of', () => {
  test('files come in by name, and all that the shell reads is among them', () => {
    const included = packing.files.filter((pattern) => !pattern.startsWith('!'))
    expect(included).toEqual([
      'package.json',
      'LICENSE',
      'dist/electron/**',
      'dist/preload/**',
      'dist/renderer/**',
      'dist/mission.valise',
      'assets/templates/**',
      'assets/fonts/**',
      expect.stringMatching(/^node_modules\/better-sqlite3\//),
      expect.stringMatching(/^node_modules\/better-sqlite3\//),
      expect.stringMatching(/^node_modules\/better-sqlite3\//),
      expect.stringMatching(/^node_modules\/better-sqlite3\/prebuilds\//),
      'node_modules/@myriaddreamin/**',
    ])
    expect(packing.files).toContain('!node_modules/**')
  })

  test('one archive, with only the native libraries beside it', () => {
    expect(packing.asar).toBe(true)
    expect(packing.asarUnpack).toEqual(['**/*.node'])
  })

  test('every fuse is set', () => {
    expect(packing.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false,
    })
  })

  test('nothing looks for updates', () => {
    expect(packing.publish).toBeNull()
  })
})
