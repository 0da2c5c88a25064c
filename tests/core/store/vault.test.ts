import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openVault } from '../../../core/store/vault.ts'
import { temporaryFolder } from '../../support/folder.ts'
import { refusalOf } from '../support/call.ts'

const words = Buffer.from('planted words, añadidas')

describe.each([
  ['encrypted', randomBytes(32)],
  ['not encrypted', null],
])('a vault that is %s', (_, key) => {
  test('gives back what it was given, under the same name only', () => {
    const folder = temporaryFolder()
    const vault = openVault(join(folder, 'vault'), key)
    vault.write('attachments/card.jpg', words)
    vault.write('journal', new Uint8Array())
    expect(vault.names()).toEqual(['attachments/card.jpg', 'journal'])
    expect(vault.read('attachments/card.jpg')).toEqual(words)
    expect(vault.read('journal')).toHaveLength(0)
    vault.write('attachments/card.jpg', Buffer.from('second'))
    expect(vault.read('attachments/card.jpg').toString()).toBe('second')
    vault.remove('attachments/card.jpg')
    vault.remove('attachments/card.jpg')
    expect(vault.names()).toEqual(['journal'])
    expect(refusalOf(() => vault.read('attachments/card.jpg')).code).toBe('not-found')
  })

  test('takes no name that leads out of its folder', () => {
    const vault = openVault(temporaryFolder(), key)
    for (const name of [
      '',
      '../notebook.db',
      '/etc/passwd',
      'a/../b',
      'a\\b',
      'A',
      '.a',
      'a/',
      'a.new',
      `${'a/'.repeat(5)}a`,
    ])
      expect(() => vault.write(name, words), name).toThrow('not a name for the vault')
  })

  test('opens nothing any more once it is closed', () => {
    const vault = openVault(temporaryFolder(), key)
    vault.write('journal', words)
    vault.close()
    expect(() => vault.read('journal')).toThrow('closed')
    expect(() => vault.write('journal', words)).toThrow('closed')
    expect(vault.databaseKey?.every((byte) => byte === 0) ?? true).toBe(true)
  })
})

describe('what an encrypted vault wrote', () => {
  const written = (): { path: string; key: Buffer; folder: string } => {
    const folder = temporaryFolder()
    const key = randomBytes(32)
    openVault(folder, key).write('journal', words)
    return { path: join(folder, 'journal'), key, folder }
  }

  test('shows nothing and is different each time', () => {
    const { path, key, folder } = written()
    const first = readFileSync(path)
    expect(first.includes('planted')).toBe(false)
    openVault(folder, key).write('journal', words)
    expect(readFileSync(path).equals(first)).toBe(false)
  })

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['one bit changed', (bytes) => Buffer.from(bytes.map((byte, at) => (at === 20 ? byte ^ 1 : byte)))],
    ['its end cut off', (bytes) => bytes.subarray(0, -1)],
    ['almost nothing left', (bytes) => bytes.subarray(0, 5)],
    ['nothing left', () => Buffer.alloc(0)],
    ['something unencrypted in its place', () => Buffer.concat([Buffer.of(0), words])],
  ])('is refused with %s', (_, spoil) => {
    const { path, key, folder } = written()
    writeFileSync(path, spoil(readFileSync(path)))
    expect(refusalOf(() => openVault(folder, key).read('journal')).code).toBe('store-damaged')
  })

  test('is refused under another name, with another key and without one', () => {
    const { path, key, folder } = written()
    const sealed = readFileSync(path)
    for (const [name, other] of [
      ['other', key],
      ['journal', randomBytes(32)],
      ['journal', null],
    ] as const)
      expect(refusalOf(() => openVault(folder, other).open(name, sealed)).code).toBe('store-damaged')
  })
})
