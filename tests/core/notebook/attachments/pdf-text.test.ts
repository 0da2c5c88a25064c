import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createPdfTextReader } from '../../../../core/notebook/attachments/pdf-text.ts'
import { temporaryFolder } from '../../../support/core.ts'
import { live } from '../../lock/support.ts'
import { attach, pdfWith, reference } from '../../support/attachments.ts'

const pdfTextWorker = new URL('../../../../core/pdf-text-worker.ts', import.meta.url)

/** A PDF of one page whose drawing instructions are a quarter of a gigabyte of spaces, in less than a kilobyte. */
const bomb = (): Buffer => {
  const stream = deflateSync(deflateSync(Buffer.alloc(2 ** 28, 32), { level: 9 }), { level: 9 })
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  const object = (...content: (string | Buffer)[]): void => {
    offsets.push(length())
    parts.push(Buffer.concat([`${offsets.length} 0 obj\n`, ...content, '\nendobj\n'].map((part) => Buffer.from(part))))
  }
  object('<</Type/Catalog/Pages 2 0 R>>')
  object('<</Type/Pages/Kids[3 0 R]/Count 1>>')
  object('<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>')
  object(`<</Length ${stream.length}/Filter[/FlateDecode/FlateDecode]>>stream\n`, stream, '\nendstream')
  const start = length()
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(`xref\n0 5\n0000000000 65535 f \n${rows}trailer<</Size 5/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`),
  )
  return Buffer.concat(parts)
}

test('the text of a PDF is found, with its note and its name; the trash is not searched', async () => {
  const life = live({ pdfTextWorker })
  const { call } = life
  const search = (words: string) => call('search.query', { words, language: 'en' })
  const attached = await attach(
    call,
    'Offer 7.pdf',
    await pdfWith(call, 'A quotation for tariffs on Saskatoon berries'),
  )
  const { id } = await call('notes.create', { title: 'Cemex', body: `Sent by mail: ${reference(attached)}` })
  await vi.waitFor(async () => expect((await search('berries')).total).toBe(1), { timeout: 20_000 })
  expect((await call('attachments.list', { ids: [attached.id] }))[0]?.text).toBe('read')
  for (const order of ['recent', 'rank'] as const) {
    expect((await call('search.query', { words: 'tariffs saskat', language: 'en', order })).hits).toMatchObject([
      {
        kind: 'note',
        id,
        title: 'Cemex',
        section: 'Offer 7.pdf',
        snippet: expect.arrayContaining([{ text: 'tariffs', match: true }]),
      },
    ])
  }
  await call('search.rebuild', {})
  expect((await search('berries')).total).toBe(1)
  await call('notes.trash', { id })
  expect((await search('berries')).total).toBe(0)

  // Another core reads what waited.
  await call('notes.restore', { id })
  const idle = life.again({ pdfTextWorker: undefined })
  const waiting = await attach(idle.call, 'Later.pdf', await pdfWith(idle.call, 'Cloudberries'))
  expect(waiting.text).toBe('waiting')
  await idle.call('notes.create', { title: 'Later', body: reference(waiting) })
  const next = idle.again({ pdfTextWorker })
  await vi.waitFor(
    async () =>
      expect((await next.call('search.query', { words: 'cloudberries', language: 'en' })).hits).toHaveLength(1),
    { timeout: 20_000 },
  )
})

test('a PDF that is encrypted, cut short or none at all is kept, and its text is said to be unreadable', async () => {
  const { call } = live({ pdfTextWorker })
  const whole = await pdfWith(call, 'Secret')
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'whole.pdf'), whole)
  execFileSync('qpdf', [
    '--encrypt',
    'user',
    'owner',
    '256',
    '--',
    join(folder, 'whole.pdf'),
    join(folder, 'locked.pdf'),
  ])
  const hostile = {
    'locked.pdf': readFileSync(join(folder, 'locked.pdf')),
    'cut.pdf': whole.subarray(0, 2_000),
    'none.pdf': Buffer.from('%PDF-1.7 and nothing more'),
  }
  const ids = new Map<string, string>()
  for (const [name, bytes] of Object.entries(hostile)) ids.set(name, (await attach(call, name, bytes)).id)
  await vi.waitFor(
    async () => {
      const states = (await call('attachments.list', { ids: [...ids.values()] })).map(({ text }) => text)
      expect(states).toEqual(['unreadable', 'unreadable', 'unreadable'])
    },
    { timeout: 50_000, interval: 250 },
  )
  for (const [name, bytes] of Object.entries(hostile)) {
    const { base64 } = await call('attachments.read', { id: ids.get(name) ?? '' })
    expect(Buffer.from(base64, 'base64').equals(bytes), name).toBe(true)
  }
})

test.each([
  ['memory', { time: 60_000, memory: 64 * 1024 * 1024 }],
  ['time', { time: 500, memory: 2 ** 40 }],
])('a PDF made to do harm is given up when it takes too much %s', async (_, limits) => {
  const reader = createPdfTextReader(pdfTextWorker, limits)
  expect(await reader.read(bomb())).toEqual({ state: 'unreadable', text: '' })
})

test('reading that is stopped says so and leaves the text waiting', async () => {
  const reader = createPdfTextReader(pdfTextWorker)
  onTestFinished(reader.stop)
  const reading = reader.read(Buffer.from('%PDF-1.7'))
  reader.stop()
  expect(await reading).toBeNull()
})
