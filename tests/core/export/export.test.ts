import { describe, expect, it } from 'vitest'
import { createDocumentMaker } from '../../../core/export/document.ts'
import type { Core } from '../../../core/index.ts'
import { testCore } from '../../support/core.ts'
import { note } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

const write = async (core: Core, title: string, body: string): Promise<string> =>
  (await core.handlers['notes.create']({ title, body })).id

const request = { language: 'en', paper: 'letter' } as const

describe('export of a notebook', () => {
  it('is one PDF of the chosen notes, in the order given', async () => {
    const core = testCore()
    await core.handlers['delegate.set']({ name: 'Ana Roy', company: 'Roy inc.' })
    const [first, second, third] = [
      await write(core, 'One', 'uno'),
      await write(core, 'Two', 'dos'),
      await write(core, 'Three', 'tres'),
    ]
    const file = await core.handlers['export.pdf']({ ...request, notes: [third, first] })
    const pdf = readPdf(Buffer.from(file.base64, 'base64'))
    expect(file.mediaType).toBe('application/pdf')
    expect(file.fileName).toMatch(/^[^<>:"/\\|?*]+\.pdf$/)
    expect(file.pages).toBe(Number(pdf.info.Pages))
    expect(pdf.flow).toMatch(/Ana Roy · Roy inc\. .*Three .*tres One .*uno/)
    expect(pdf.flow).not.toContain('dos')
    expect(second).not.toBe(first)
  })

  it('of all leaves the trash where it is', async () => {
    const core = testCore()
    await write(core, 'Kept', 'uno')
    const thrown = await write(core, 'Thrown', 'dos')
    await core.handlers['notes.trash']({ id: thrown })
    const { flow } = readPdf(
      Buffer.from((await core.handlers['export.pdf']({ ...request, notes: 'all' })).base64, 'base64'),
    )
    expect(flow).toContain('Kept')
    expect(flow).not.toContain('Thrown')
  })

  it('of nothing says so', () => {
    const core = testCore()
    expect(() => core.handlers['export.pdf']({ ...request, notes: 'all' })).toThrow(
      expect.objectContaining({ code: 'export-empty' }),
    )
    expect(() =>
      core.handlers['export.preview']({ ...request, notes: ['no-such-note'], as: 'notes', from: 1, count: 1 }),
    ).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it('can be looked at first, page by page', async () => {
    const core = testCore()
    const id = await write(core, 'Long', 'Words on the page. '.repeat(600))
    const first = await core.handlers['export.preview']({ ...request, notes: [id], as: 'notes', from: 1, count: 1 })
    const second = await core.handlers['export.preview']({ ...request, notes: [id], as: 'notes', from: 2, count: 1 })
    expect(first.pages).toBeGreaterThan(1)
    expect([first.svg.length, second.svg.length]).toEqual([1, 1])
    expect(first.svg[0]).not.toBe(second.svg[0])
    await core.handlers['notes.update']({ id, version: 1, title: 'Long', body: 'Short now.' })
    expect(
      (await core.handlers['export.preview']({ ...request, notes: [id], as: 'notes', from: 1, count: 1 })).pages,
    ).toBe(1)
  })
})

describe('a document', () => {
  const asked = {
    ...request,
    delegate: { name: 'A', company: 'B' },
    exportedOn: '2026-02-20',
    zone: 'America/Monterrey',
    notes: [note('One', 'x'), note('Two', 'y', '2026-02-19')],
  }

  it('of several notes is called by their days', () => {
    expect(createDocumentMaker()(asked).title).toBe('Notes, February 17–19, 2026')
    expect(createDocumentMaker()({ ...asked, language: 'fr' }).title).toBe('Notes, 17–19 février 2026')
    expect(createDocumentMaker()({ ...asked, notes: [note('a', ''), note('b', '')] }).title).toBe(
      'Notes, February 17, 2026',
    )
  })

  it('tells days in the zone of whoever exports', () => {
    const late = [
      { title: '', body: '', createdAt: '2026-02-18T02:00:00Z', updatedAt: '2026-02-18T02:00:00Z' },
      note('b', ''),
    ]
    expect(createDocumentMaker()({ ...asked, notes: late }).title).toBe('Notes, February 17, 2026')
    expect(createDocumentMaker()({ ...asked, notes: late, zone: 'Europe/Paris' }).title).toBe(
      'Notes, February 17–18, 2026',
    )
  })

  it('is remembered until something of it changes', () => {
    const make = createDocumentMaker()
    const document = make(asked)
    expect(make(structuredClone(asked))).toBe(document)
    expect(make({ ...asked, paper: 'a4' })).not.toBe(document)
    expect(make({ ...asked, notes: [note('One', 'x'), note('Two', 'z')] })).not.toBe(document)
  })
})
