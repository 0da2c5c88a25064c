import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from './rooms.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')

const run = (program: string, parameters: readonly string[], cwd: string): string => {
  const { stdout, stderr, error } = spawnSync(process.execPath, [program, ...parameters], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return stdout || stderr
}

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${text}\n`)
}

describe('imports', () => {
  /** Each folder, each specifier in it, and whether the lint rule refused it. */
  const refused = new Map<string, boolean>()
  const keyOf = (folder: string, specifier: string, form: string): string => `${folder} ${specifier} ${form}`
  const forms: Readonly<Record<string, (specifier: string) => string>> = {
    import: (specifier) => `import * as found from '${specifier}'\nexport const used = found`,
    type: (specifier) => `import type * as found from '${specifier}'\nexport type Used = typeof found`,
    dynamic: (specifier) => `export const used = await import('${specifier}')`,
    export: (specifier) => `export * from '${specifier}'`,
  }

  let copy: string
  beforeAll(() => {
    // The rule goes by the folder below the configuration, so a copy elsewhere sees the same rooms.
    copy = mkdtempSync(join(tmpdir(), 'valise-rooms-'))
    copyFileSync(join(root, 'biome.json'), join(copy, 'biome.json'))
    const keys = new Map<string, string>()
    for (const { folder, forbidden, allowed } of rooms) {
      for (const specifier of [...forbidden, ...allowed]) {
        for (const [form, text] of Object.entries(forms)) {
          const file = `${folder}/case-${keys.size}.ts`
          keys.set(file, keyOf(folder, specifier, form))
          refused.set(keyOf(folder, specifier, form), false)
          write(join(copy, file), text(specifier))
        }
      }
    }
    const report = run(
      biome,
      [
        'lint',
        '--vcs-enabled=false',
        '--max-diagnostics=none',
        '--only=style/noRestrictedImports',
        '--reporter=json',
        '.',
      ],
      copy,
    )
    const { diagnostics } = JSON.parse(report) as {
      diagnostics: { category: string; severity: string; location: { path: string } }[]
    }
    for (const { category, severity, location } of diagnostics) {
      const key = keys.get(location.path.replaceAll('\\', '/'))
      if (key && severity === 'error' && category === 'lint/style/noRestrictedImports') refused.set(key, true)
    }
  })
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  describe.each(rooms)('$folder', ({ folder, forbidden, allowed }) => {
    test.each(forbidden)('never %s', (specifier) => {
      for (const form of Object.keys(forms)) expect(refused.get(keyOf(folder, specifier, form)), form).toBe(true)
    })
    test.each(allowed)('%s is fine', (specifier) => {
      for (const form of Object.keys(forms)) expect(refused.get(keyOf(folder, specifier, form)), form).toBe(false)
    })
  })
})

describe('globals and types', () => {
  // Below the project, where the compiler finds the types; in a folder that is not kept.
  let workshop: string
  beforeAll(() => {
    mkdirSync(join(root, 'dist'), { recursive: true })
    workshop = mkdtempSync(join(root, 'dist', 'rooms-'))
  })
  afterAll(() => rmSync(workshop, { recursive: true, force: true }))

  test.each(rooms.filter(({ knows }) => knows !== undefined))('$folder', ({ folder, knows = [], knowsNot = [] }) => {
    const here = join(workshop, folder)
    const files = new Map<string, { readonly text: string; readonly fails: boolean }>()
    for (const text of knows) files.set(`good-${files.size}.ts`, { text, fails: false })
    for (const text of knowsNot) files.set(`bad-${files.size}.ts`, { text, fails: true })
    for (const [name, { text }] of files) write(join(here, name), text)
    // The room's own settings, on these files only.
    const settings = { extends: join(root, folder, 'tsconfig.json'), include: [], files: [...files.keys()] }
    write(join(here, 'tsconfig.json'), JSON.stringify(settings))
    const report = run(tsc, ['-p', join(here, 'tsconfig.json'), '--pretty', 'false'], root)
    for (const [name, { text, fails }] of files) {
      expect(new RegExp(`${name}\\(\\d+,\\d+\\): error TS`).test(report), `${text}\n${report}`).toBe(fails)
    }
  })
})
