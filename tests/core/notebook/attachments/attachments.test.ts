import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { MAX_ATTACHMENT_BYTES } from '../../../../shared/model/attachment-limits.ts'
import { live } from '../../lock/support.ts'
import { attach, photo, png, reference } from '../../support/attachments.ts'

const DAY = 86_400_000

/** A core whose clock can be set, and the files of its vault. */
const world = () => {
  let now = Date.parse('2026-02-15T15:00:00Z')
  const life = live({ now: () => now })
  const folder = join(life.ports.dataDir, 'vault', 'attachments')
  return {
    ...life,
    folder,
    files: (): string[] => (existsSync(folder) ? readdirSync(folder) : []),
    pass: (milliseconds: number): void => {
      now += milliseconds
    },
  }
}

describe('a file that is attached', () => {
  test('is kept byte for byte under a name that tells nothing of it, and read back', async () => {
    const { call, files, folder } = world()
    const bytes = png(40, 30)
    const attached = await attach(call, 'Reçu: déjeuner.png', bytes, photo)
    expect(attached).toMatchObject({
      name: 'Reçu: déjeuner.png',
      mediaType: 'image/png',
      bytes: bytes.length,
      picture: { width: 60, height: 80 },
      text: 'none',
      isMissing: false,
    })
    expect(files()).toHaveLength(2)
    for (const name of files()) expect(name).toMatch(/^[0-9a-f]{64}$/)
    expect(
      files()
        .map((name) => statSync(join(folder, name)).size)
        .sort(),
    ).toEqual([bytes.length + 1, photo.length + 1].sort())
    expect(await call('attachments.read', { id: attached.id })).toEqual({
      fileName: 'Reçu déjeuner.png',
      mediaType: 'image/png',
      base64: bytes.toString('base64'),
    })
    expect(await call('attachments.read', { id: attached.id, as: 'picture' })).toMatchObject({
      fileName: 'Reçu déjeuner.jpg',
      mediaType: 'image/jpeg',
      base64: photo.toString('base64'),
    })
    expect(await call('attachments.list', { ids: [attached.id, 'nobody-knows'] })).toEqual([attached])
  })

  test('lies on the disk once, however often and under however many names it is attached', async () => {
    const { call, files } = world()
    const first = await attach(call, 'card.png', png(8, 8))
    expect((await attach(call, 'card.png', png(8, 8))).id).toBe(first.id)
    const other = await attach(call, 'copy.png', png(8, 8), photo)
    expect(other.id).not.toBe(first.id)
    expect(files()).toHaveLength(2)
    // What was attached without a copy gets one when somebody has made it.
    expect((await attach(call, 'card.png', png(8, 8), photo)).picture).toEqual({ width: 60, height: 80 })
  })

  test('is handed out by a name no system stumbles over, and never as something a program would run', async () => {
    const { call } = world()
    const saved = async (name: string, words: string) =>
      call('attachments.read', { id: (await attach(call, name, Buffer.from(words))).id })
    expect(await saved('../../CON.txt', 'a')).toMatchObject({ fileName: expect.not.stringMatching(/[\\/]/) })
    expect((await saved('CON.txt', 'b')).fileName).toBe('_CON.txt')
    expect(await saved('page.pdf', '<html><script>alert(1)</script>')).toMatchObject({
      fileName: 'page.pdf',
      mediaType: 'application/octet-stream',
    })
    const drawing = await attach(call, 'logo.png', Buffer.from('<svg xmlns="x"><script/></svg>'), photo)
    // It says what it is, and a copy of it is not believed.
    expect(drawing).toMatchObject({ mediaType: 'image/svg+xml', picture: null })
  })

  test('is refused when empty, too large or no base64, and nothing is left of it', async () => {
    const { call, files } = world()
    await expect(attach(call, 'nothing.txt', Buffer.alloc(0))).rejects.toMatchObject({
      code: 'attachment-empty',
      details: { name: 'nothing.txt' },
    })
    const largest = randomBytes(MAX_ATTACHMENT_BYTES)
    await expect(attach(call, 'film.mov', Buffer.concat([largest, Buffer.of(1)]))).rejects.toMatchObject({
      code: 'attachment-too-large',
      details: { bytes: MAX_ATTACHMENT_BYTES + 1, most: MAX_ATTACHMENT_BYTES },
    })
    for (const base64 of ['a', 'abc!', 'ab\ncd==', '====', 'YQ'])
      await expect(call('attachments.add', { name: 'x', base64 }), base64).rejects.toMatchObject({ code: 'bad-input' })
    await expect(attach(call, 'a.png', png(4, 4), png(4, 4))).rejects.toMatchObject({ code: 'bad-input' })
    expect(files().length).toBeLessThanOrEqual(1)
    expect((await call('app.doctor', {})).attachments).toEqual({ count: 0, bytes: 0, missing: [] })
    expect(await attach(call, 'film.mov', largest)).toMatchObject({ bytes: MAX_ATTACHMENT_BYTES })
  })

  test('whose file is gone is said, on the note and by the doctor; whose file is damaged is not handed out', async () => {
    const { call, folder, files } = world()
    const attached = await attach(call, 'offer.txt', Buffer.from('an offer'))
    await call('notes.create', { title: 'Cemex', body: reference(attached) })
    const [name = ''] = files()
    writeFileSync(join(folder, name), Buffer.concat([Buffer.of(0), Buffer.from('another!')]))
    await expect(call('attachments.read', { id: attached.id })).rejects.toMatchObject({ code: 'store-damaged' })
    rmSync(join(folder, name))
    await expect(call('attachments.read', { id: attached.id })).rejects.toMatchObject({
      code: 'not-found',
      details: { what: 'attachment' },
    })
    expect(await call('attachments.list', { ids: [attached.id] })).toMatchObject([{ isMissing: true }])
    expect((await call('app.doctor', {})).attachments).toEqual({
      count: 1,
      bytes: 8,
      missing: [{ name: 'offer.txt', notes: ['Cemex'] }],
    })
    // Attached again, the same file is back under the same reference.
    expect(await attach(call, 'offer.txt', Buffer.from('an offer'))).toMatchObject({
      id: attached.id,
      isMissing: false,
    })
  })
})

describe('a file goes', () => {
  test('with the last note that named it, and not before', async () => {
    const { call, files } = world()
    const attached = await attach(call, 'card.png', png(8, 8), photo)
    const first = await call('notes.create', { body: reference(attached) })
    const second = await call('notes.create', { body: `See ${reference(attached)}` })
    const removeNote = async (id: string): Promise<void> => {
      await call('notes.trash', { id })
      await call('notes.remove', { id })
    }
    await removeNote(first.id)
    expect(files()).toHaveLength(2)
    await removeNote(second.id)
    expect(files()).toEqual([])
    expect(await call('attachments.list', { ids: [attached.id] })).toEqual([])
  })

  test('when the trash is emptied, but not while its note is in the trash', async () => {
    const { call, core, files, pass } = world()
    const { id } = await call('notes.create', { body: reference(await attach(call, 'card.png', png(8, 8))) })
    await call('notes.trash', { id })
    pass(29 * DAY)
    core.tidy()
    expect(files()).toHaveLength(1)
    pass(2 * DAY)
    core.tidy()
    expect(files()).toEqual([])
  })

  test('a week after no text names it, neither the note’s nor an earlier one', async () => {
    const { call, core, files, pass } = world()
    const attached = await attach(call, 'card.png', png(8, 8))
    const { id } = await call('notes.create', { body: reference(attached) })
    await call('notes.update', { id, version: 1, body: 'Taken out at once' })
    // Kept as a revision, because it stood for a minute.
    const other = await call('notes.create', { body: reference(await attach(call, 'map.png', png(9, 9))) })
    pass(60_000)
    await call('notes.update', { id: other.id, version: 1, body: 'Taken out later' })
    pass(6 * DAY)
    core.tidy()
    expect(files()).toHaveLength(2)
    pass(2 * DAY)
    core.tidy()
    expect(files()).toHaveLength(1)
    expect(await call('attachments.list', { ids: [attached.id] })).toEqual([])
  })

  test('when nobody ever knew of it: what a crash left between file and row, after eight days', async () => {
    const { call, core, folder, files, ports } = world()
    await attach(call, 'card.png', png(8, 8))
    const orphan = join(folder, 'e'.repeat(64))
    writeFileSync(orphan, 'left by a crash')
    const at = (time: number): void => utimesSync(orphan, time / 1000, time / 1000)
    at(ports.now() - 7 * DAY)
    core.tidy()
    expect(files()).toHaveLength(2)
    at(ports.now() - 9 * DAY)
    core.tidy()
    expect(files()).toHaveLength(1)
    expect(readFileSync(join(folder, files()[0] ?? ''))).toHaveLength(png(8, 8).length + 1)
  })
})
