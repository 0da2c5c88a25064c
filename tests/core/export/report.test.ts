import { describe, expect, it } from 'vitest'
import type { Core } from '../../../core/index.ts'
import { testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { readPdf } from './support/pdf-tools.ts'

const write = (core: Core, title: string, body: string, facts: object) =>
  core.handlers['notes.create']({ title, body, ...facts })

const withNotes = async (): Promise<Core> => {
  const core = testCore({ now: () => Date.parse('2026-02-18T15:00:00Z') })
  await core.handlers['library.sync']({ bundle: bundleText(smallContent()) })
  await core.handlers['delegate.set']({ name: 'Marie-Ève Tremblay', company: 'Érable & Fils' })
  await write(core, 'Plane', '- [ ] Thank the desk', {})
  await write(core, 'Warehouse', 'See [the law](valise:briefing/law) and [gone](valise:briefing/gone-now).', {
    city: 'MONTERREY',
    company: 'Norte',
  })
  await write(
    core,
    'First call',
    '# What was said\n\n#### Deep\n\n- [ ] Send the list @"Ana López" 2026-02-17\n- [ ] Draft @Jorge 2026-03-02\n- [x] Samples @Luis',
    { city: 'mexico-city', company: 'Aceites' },
  )
  return core
}

const request = { notes: 'all', paper: 'letter' } as const

describe('the mission report', () => {
  it('has a cover, contents, commitments first, notes by city, people, follow-ups and sources', async () => {
    const core = await withNotes()
    const file = await core.handlers['export.report']({ ...request, language: 'en' })
    const { pages, info, flow, structure, metadata } = readPdf(Buffer.from(file.base64, 'base64'))
    expect(info).toMatchObject({ Tagged: 'yes', Title: 'Mission report, Trade mission to Mexico' })
    expect(metadata).toContain('pdfuaid:part')
    expect(file.pages).toBe(pages.length)
    expect(pages[0]).toMatch(
      /^Mission report Trade mission to Mexico Delegate ?Marie-Ève Tremblay Company ?Érable & Fils Dates of the mission ?February 15–20, 2026 .*edition 1 of January 12, 2026/,
    )
    const inContents = pages[1] ?? ''
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
    for (const heading of ['Commitments', 'Notes by city and day', 'People and companies', 'Sources cited']) {
      const at = Number(new RegExp(`${heading}[ .]*(\\d+)`).exec(inContents)?.[1])
      expect(pages[at - 1]).toContain(heading)
    }
    expect(pages[2]).toMatch(/Send the list Ana López First call.*Draft Jorge First call.*1 of 4 follow-ups/)
    expect(pages[2]).toMatch(/February 17, 2026 overdue/)
    expect(pages[2]).not.toContain('Thank the desk')
    expect(flow).toMatch(/Mexico City February 18, 2026 First call.*Monterrey .*Warehouse.*No city named .*Plane/)
    expect(flow).toMatch(/Other open follow-ups .*Thank the desk Plane Sources cited/)
    expect(flow).toMatch(/Briefing law Risk · As of January 10, 2026 · review by March 10, 2026 gone-now not in this/)
    // What stands in a note is below the note's title, and no level is left out on the way.
    expect(structure).toMatch(/H5[\s\S]*What was said[\s\S]*H6[\s\S]*Deep/)
  })

  it('is in French and on A4 where that is asked for, of some notes, and seen before as it will be', async () => {
    const core = await withNotes()
    const asked = { notes: { company: 'aceites' }, language: 'fr', paper: 'a4' } as const
    const file = await core.handlers['export.report'](asked)
    const { flow, info } = readPdf(Buffer.from(file.base64, 'base64'))
    expect(info['Page size']).toContain('A4')
    expect(flow).toMatch(/Rapport de mission Mission commerciale au Mexique.*Table des matières.*Engagements/)
    expect(flow).toContain('18 février 2026')
    expect(flow).not.toContain('Warehouse')
    const preview = await core.handlers['export.preview']({ ...asked, as: 'report', from: 1, count: 2 })
    expect(preview).toMatchObject({ pages: file.pages, notes: 1 })
    expect(preview.svg).toHaveLength(2)
  })

  it('puts meetings by city and day with their notes below them, and knows the people', async () => {
    const core = await withNotes()
    const { handlers } = core
    const meeting = { timeZone: 'America/Mexico_City', city: 'mexico-city' }
    const made = await handlers['meetings.create']({
      ...meeting,
      title: 'Tasting',
      date: '2026-02-17',
      start: '10:00',
      end: '11:30',
      company: 'Panadería Sol',
      where: 'Floor 7',
      people: ['ana lopez', 'Rosa Gil'],
    })
    await handlers['meetings.create']({ ...meeting, title: 'Breakfast', date: '2026-02-17', start: '08:00' })
    await handlers['meetings.create']({ ...meeting, title: 'Called off', date: '2026-02-16', cancelled: true })
    const gone = await handlers['meetings.create']({ ...meeting, title: 'Never held', date: '2026-02-16' })
    await handlers['meetings.remove']({ id: gone.id })
    const { note } = await handlers['meetings.note']({
      id: made.id,
      language: 'en',
      template: 'meeting',
      cityName: '',
    })
    await handlers['notes.update']({ id: note, version: 1, title: 'Tasting', body: 'They liked **amber** best.' })
    await handlers['people.create']({
      name: 'Ana López',
      company: 'Sol',
      role: 'Compras',
      phones: ['+52 55 1'],
      mails: ['ana@sol.example.mx'],
      note: 'private',
    })
    await handlers['people.create']({ name: 'Unmet Friend' })
    const report = async (notes: Parameters<(typeof handlers)['export.report']>[0]['notes']) => {
      const { base64 } = await handlers['export.report']({ notes, paper: 'letter', language: 'en' })
      return readPdf(Buffer.from(base64, 'base64')).flow
    }
    const flow = await report('all')
    expect(flow).toContain('3 meetings, 4 notes')
    expect(flow).toMatch(
      /Meetings by city and day Mexico City February 16, 2026 Called off cancelled · Whole day There is no note of this meeting\. February 17, 2026 Breakfast 8:00 a\.m\. There is no note of this meeting\. Tasting 10:00 a\.m\. – 11:30 a\.m\. · Panadería Sol · Floor 7 · ana lopez and Rosa Gil They liked amber best\. February 18, 2026 First call/,
    )
    expect(flow).not.toContain('Never held')
    expect(flow).not.toContain('private')
    expect(flow).toMatch(/Ana López Compras Sol ana@sol\.example\.mx \+52 55 1 February 17, 2026/)
    expect(flow).toMatch(/Rosa Gil Panadería Sol/)
    expect(flow).toContain('Unmet Friend')
    // Of a choice, only what belongs to it.
    expect(await report([note])).toMatch(/1 meeting, 1 note, .*Tasting/)
    const day = await report({ day: '2026-02-16' })
    expect(day).toMatch(/1 meeting, 0 notes, .*Called off/)
    expect(day).not.toContain('Unmet Friend')
    expect(await report({ company: 'PANADERIA sol' })).toMatch(/1 meeting, 1 note,/)
    expect(await report({ city: 'Ciudad de México' }).catch(({ code }: { code: string }) => code)).toBe('export-empty')
    expect(await report({ city: 'mexico-city' })).toMatch(/3 meetings, 2 notes,/)
  })

  it('needs no edition', async () => {
    const core = testCore()
    await write(core, 'Plane', 'See [the law](valise:briefing/law).', {})
    const file = await core.handlers['export.report']({ ...request, language: 'en' })
    expect(readPdf(Buffer.from(file.base64, 'base64')).flow).toContain('Mission report Delegate')
  })
})
