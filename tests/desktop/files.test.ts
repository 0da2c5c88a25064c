import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAccept, readSaveRequest } from '../../electron/native-input.ts'
import { readText } from '../../electron/read-text.ts'
import { writeWholeFile } from '../../electron/write-file.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('saving a file', () => {
  test('it stands whole, and nothing beside it', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'report.pdf')
    await writeWholeFile(path, Buffer.from('first'))
    await writeWholeFile(path, Buffer.from('second'))
    expect(readFileSync(path, 'utf8')).toBe('second')
    expect(readdirSync(folder)).toEqual(['report.pdf'])
  })

  test('where it cannot be put, nothing changes and nothing is left over', async () => {
    const folder = temporaryFolder()
    const taken = join(folder, 'report.pdf')
    mkdirSync(join(taken, 'inside'), { recursive: true })
    await expect(writeWholeFile(taken, Buffer.from('x'))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['report.pdf'])
    expect(existsSync(join(taken, 'inside'))).toBe(true)
  })
})

describe('what the page may ask to save', () => {
  const base64 = Buffer.from('%PDF').toString('base64')
  test('a document of a known kind', () => {
    const file = readSaveRequest({ fileName: 'Mission report.pdf', mediaType: 'application/pdf', base64 })
    expect(file).toMatchObject({ fileName: 'Mission report.pdf', ending: 'pdf' })
    expect(Buffer.from(file.bytes).toString()).toBe('%PDF')
  })
  test.each([
    ['../../.bashrc', 'bashrc.pdf'],
    ['C:\\Windows\\evil.exe', 'C Windows evil.exe.pdf'],
    ['run.exe', 'run.exe.pdf'],
    ['con.pdf', '_con.pdf'],
    ['', 'Valise.pdf'],
  ])('the name %j becomes one that leads nowhere', (fileName, safe) => {
    expect(readSaveRequest({ fileName, mediaType: 'application/pdf', base64 }).fileName).toBe(safe)
  })
  test.each([
    ['Offer.docx', 'Offer.docx'],
    ['Photo 1.JPEG', 'Photo 1.jpeg', 'image/jpeg'],
    ['setup.exe', 'setup.exe.bin'],
    ['page.html', 'page.html.bin'],
    ['drawing.SVG', 'drawing.SVG.bin'],
    ['no ending', 'no ending.bin'],
    ['a.b/c:d', 'a.b c d.bin'],
  ])(
    'an attached file %j goes out as %j: with its own ending, and never as a program',
    (fileName, safe, mediaType = 'application/octet-stream') => {
      expect(readSaveRequest({ fileName, mediaType, base64 }).fileName).toBe(safe)
    },
  )
  test.each([
    { fileName: 'x.exe', mediaType: 'application/x-msdownload', base64 },
    { fileName: 'x.html', mediaType: 'text/html', base64 },
    { fileName: 'x.pdf', mediaType: 'application/pdf', base64: 'not base64!' },
    { fileName: 'x.pdf', mediaType: 'application/pdf' },
    { fileName: 'x.pdf', mediaType: 'application/pdf', base64, path: '/etc/x' },
    { fileName: 7, mediaType: 'application/pdf', base64 },
    null,
    'x.pdf',
  ])('nothing else: %o', (request) => {
    expect(() => readSaveRequest(request)).toThrow()
  })
  test('only endings are accepted for opening', () => {
    expect(readAccept(['.valise', '.json'])).toEqual(['valise', 'json'])
    for (const input of [['*'], ['.*'], ['../x'], ['valise'], '.json', [7], undefined]) {
      expect(() => readAccept(input)).toThrow()
    }
  })
})

describe('opening a text file', () => {
  const write = (bytes: string | Buffer): string => {
    const path = join(temporaryFolder(), 'mission.valise')
    writeFileSync(path, bytes)
    return path
  }
  test('its text, without a byte order mark', async () => {
    expect(await readText(write('\ufeffdélégué'), 100)).toEqual({ ok: true, text: 'délégué' })
  })
  test('one byte too many', async () => {
    expect(await readText(write('x'.repeat(100)), 100)).toMatchObject({ ok: true })
    expect(await readText(write('x'.repeat(101)), 100)).toEqual({ ok: false, why: 'too-large' })
  })
  test('of a monstrous file nothing is read', async () => {
    const path = write('')
    truncateSync(path, 2 ** 40)
    expect(await readText(path, 100)).toEqual({ ok: false, why: 'too-large' })
  })
  test('bytes that are no text', async () => {
    expect(await readText(write(Buffer.from([0xff, 0xfe, 0x00])), 100)).toEqual({ ok: false, why: 'not-text' })
  })
  test('a folder, and a file that is not there', async () => {
    const folder = temporaryFolder()
    expect(await readText(folder, 100)).toEqual({ ok: false, why: 'unreadable' })
    expect(await readText(join(folder, 'none'), 100)).toEqual({ ok: false, why: 'unreadable' })
  })
})
