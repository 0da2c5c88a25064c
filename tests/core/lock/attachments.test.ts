import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { attach, inPhoto, pdfWith, photo, reference } from '../support/attachments.ts'
import { filesIn, filesWith, live, passphrase, planted } from './support.ts'

const pdfTextWorker = new URL('../../../core/pdf-text-worker.ts', import.meta.url)

test('attached files follow the lock: encrypted, packed and counted, brought back, decrypted, erased', async () => {
  const life = live({ pdfTextWorker })
  const { call, core } = life
  const { dataDir } = life.ports
  const offer = Buffer.from(`${planted} in an offer`)
  const text = await attach(call, `${planted}.txt`, offer)
  const pdf = await attach(call, 'offer.pdf', await pdfWith(call, `${planted} in a PDF`))
  const picture = await attach(call, 'card.jpg', photo, photo)
  await call('notes.create', { title: 'Cemex', body: [text, pdf, picture].map(reference).join('\n\n') })
  await vi.waitFor(async () => expect((await call('attachments.list', { ids: [pdf.id] }))[0]?.text).toBe('read'), {
    timeout: 20_000,
  })
  core.tidy()
  expect(filesWith(join(dataDir, 'vault'), planted)).toHaveLength(1)
  expect(filesWith(join(dataDir, 'vault'), inPhoto)).toHaveLength(1)
  const bytesOf = async (id: string): Promise<Buffer> =>
    Buffer.from((await call('attachments.read', { id })).base64, 'base64')

  await call('lock.turnOn', { passphrase })
  core.tidy()
  // Neither words of the files, nor their names, nor anything by which somebody who has one could prove it is here.
  for (const word of [planted, inPhoto, 'card.jpg', createHash('sha256').update(offer).digest('hex')]) {
    expect(filesWith(dataDir, word), word).toEqual([])
    expect(
      filesIn(dataDir).filter((path) => path.includes(word)),
      word,
    ).toEqual([])
  }
  expect(await bytesOf(text.id)).toEqual(offer)
  const later = await attach(call, 'later.txt', Buffer.from(`${planted} later`))
  await call('notes.create', { title: 'Later', body: reference(later) })
  expect(filesWith(dataDir, planted)).toEqual([])
  expect((await call('search.query', { words: planted, language: 'en' })).hits).toMatchObject([
    { title: 'Cemex', section: '' },
    { title: 'Cemex', section: 'offer.pdf' },
  ])

  const packed = await call('border.pack', {})
  expect(packed).toMatchObject({ notes: 3, attachments: 4 })
  const whole = Buffer.from(packed.base64, 'base64').toString()
  await call('border.leave', { text: whole })
  expect(filesIn(join(dataDir, 'vault'))).toEqual([])

  // A packed notebook without one of its files is none.
  const cut = JSON.parse(whole) as { files: unknown[] }
  cut.files.pop()
  await expect(call('border.return', { text: JSON.stringify(cut), secret: { passphrase } })).rejects.toMatchObject({
    code: 'notebook-file',
  })
  expect(await call('border.return', { text: whole, secret: { passphrase } })).toMatchObject({
    notes: 3,
    attachments: 4,
    same: true,
  })
  expect(await bytesOf(text.id)).toEqual(offer)
  expect(await bytesOf(picture.id)).toEqual(photo)
  expect((await call('app.doctor', {})).attachments).toMatchObject({ count: 4, missing: [] })

  await call('lock.turnOff', { secret: { passphrase } })
  expect(await bytesOf(later.id)).toEqual(Buffer.from(`${planted} later`))
  expect(filesWith(join(dataDir, 'vault'), planted)).toHaveLength(2)
  await call('erase.everything', { typed: 'ERASE' })
  expect(existsSync(join(dataDir, 'vault'))).toBe(false)
  expect(filesWith(dataDir, planted)).toEqual([])
})
