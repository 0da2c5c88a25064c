import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { live } from '../lock/support.ts'
import { attach, inPhoto, photo, png, reference } from '../support/attachments.ts'
import { readPdf } from './support/pdf-tools.ts'

const heic = Buffer.concat([Buffer.of(0, 0, 0, 24), Buffer.from('ftypheic'), Buffer.alloc(64)])
/** Stands for the copy that a page makes: a JPEG that knows nothing but its pixels. */
const copy = Buffer.concat([photo.subarray(0, 2), photo.subarray(4 + photo.readUInt16BE(4))])

/** What poppler finds drawn in a PDF: kind, width and height of each picture. */
const picturesIn = (bytes: Uint8Array): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'valise-pictures-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'file.pdf'), bytes)
  const table = execFileSync('pdfimages', ['-list', join(folder, 'file.pdf')], { encoding: 'utf8' })
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.trim().split(/\s+/))
    .map(([, , kind, width, height, , , , encoding]) => `${kind} ${width}×${height} ${encoding}`)
}

const notebook = async () => {
  const { call } = live()
  const card = await attach(call, 'IMG 0001.JPG', photo, copy)
  const offer = await attach(call, 'Offre (finale) #2.pdf', Buffer.from('%PDF-1.7 not read here'))
  const telephone = await attach(call, 'IMG_7.HEIC', heic)
  const { id } = await call('notes.create', {
    title: 'Cemex',
    body: [
      `Her card: ![A card with the address of Ana López](attachment:${card.id}) and more.`,
      `- [ ] send ${reference(offer)} @Ana`,
      `- ![](attachment:${card.id})`,
      `| card | offer |\n| --- | --- |\n| ![small](attachment:${card.id}) | ${reference(offer)} |`,
      reference(telephone),
      '![never attached](attachment:nobody-knows-it)',
    ].join('\n\n'),
  })
  return { call, id, card, offer, telephone }
}

test('pictures are printed from their copies with the words for them, files by name and size', async () => {
  expect(copy.includes(inPhoto)).toBe(false)
  const { call, id } = await notebook()
  const { base64, pages } = await call('export.pdf', { notes: [id], language: 'fr', paper: 'letter' })
  const bytes = Buffer.from(base64, 'base64')
  const pdf = readPdf(bytes)
  expect(pages).toBe(1)
  // Once in the file, however often it is drawn.
  expect(new Set(picturesIn(bytes))).toEqual(new Set(['image 80×60 jpeg']))
  expect(bytes.includes(inPhoto)).toBe(false)
  expect(pdf.alternatives).toEqual(
    expect.arrayContaining(['A card with the address of Ana López', 'IMG 0001.JPG', 'small']),
  )
  expect(pdf.flow).toContain('Her card: A card with the address of Ana López and more.')
  expect(pdf.flow).toContain('Fichier : Offre (finale) #2.pdf (22 o) @Ana')
  expect(pdf.flow).toMatch(/Fichier : IMG_7\.HEIC \(76 o\)/)
  expect(pdf.flow).toContain('Fichier : never attached')
  expect(pdf.flow).not.toContain('attachment:')

  const preview = await call('export.preview', { notes: [id], language: 'en', paper: 'letter' })
  expect(preview.svg[0]?.match(/<image /g)).toHaveLength(3)
  expect(preview.svg[0]).toContain('data:image/jpeg;base64,')
  const report = await call('export.report', { notes: [id], language: 'en', paper: 'a4' })
  expect(picturesIn(Buffer.from(report.base64, 'base64'))).toContain('image 80×60 jpeg')
})

test('Markdown leaves with its files beside it, and no photo with the place where it was taken', async () => {
  const { call, id, card, offer, telephone } = await notebook()
  const file = await call('export.markdown', { notes: [id], language: 'en' })
  expect(file).toMatchObject({ mediaType: 'application/zip', notes: 1, leftOut: 1 })
  const whole = Buffer.from(file.base64, 'base64')
  expect(whole.includes(inPhoto)).toBe(false)
  const entries = unzipSync(whole)
  expect(Object.keys(entries).sort()).toEqual([
    '2026-02-15 Cemex.md',
    'attachments/IMG 0001.jpg',
    'attachments/Offre (finale) #2.pdf',
  ])
  expect(Buffer.from(entries['attachments/IMG 0001.jpg'] ?? []).equals(copy)).toBe(true)
  const text = strFromU8(entries['2026-02-15 Cemex.md'] ?? new Uint8Array())
  expect(text).toContain('![A card with the address of Ana López](attachments/IMG%200001.jpg)')
  expect(text).toContain('[Offre (finale) #2.pdf](attachments/Offre%20%28finale%29%20%232.pdf)')
  // What could not leave is still named.
  expect(text).toContain(`attachment:${telephone.id}`)
  // Links lead to the files that are there, as any other program finds them.
  for (const [, address = ''] of text.matchAll(/\]\((attachments\/[^)]*)\)/g))
    expect(Object.keys(entries)).toContain(decodeURIComponent(address))

  const json = await call('export.json', { notes: [id], language: 'en' })
  expect(JSON.parse(Buffer.from(json.base64, 'base64').toString()).notes[0].attachments).toEqual([
    { id: card.id, name: 'IMG 0001.JPG', mediaType: 'image/jpeg', bytes: photo.length },
    { id: offer.id, name: 'Offre (finale) #2.pdf', mediaType: 'application/pdf', bytes: 22 },
    { id: telephone.id, name: 'IMG_7.HEIC', mediaType: 'image/heic', bytes: heic.length },
  ])

  // The note itself is as it was; one without files is one file, byte for byte.
  expect((await call('notes.get', { id })).body).toContain(`attachment:${card.id}`)
  const plain = await call('notes.create', { title: 'Plain', body: 'No files. \n' })
  expect(await call('export.markdown', { notes: [plain.id], language: 'en' })).toMatchObject({
    mediaType: 'text/markdown',
    leftOut: 0,
  })
})

test('files of the same name do not overwrite each other in the archive', async () => {
  const { call } = live()
  const files = [await attach(call, 'scan.png', png(2, 2), copy), await attach(call, 'scan.PNG', png(3, 3), copy)]
  const { id } = await call('notes.create', { title: 'Two', body: files.map(reference).join(' ') })
  const { base64 } = await call('export.markdown', { notes: [id], language: 'en' })
  expect(Object.keys(unzipSync(Buffer.from(base64, 'base64')))).toEqual([
    '2026-02-15 Two.md',
    'attachments/scan.jpg',
    'attachments/scan (2).jpg',
  ])
})
