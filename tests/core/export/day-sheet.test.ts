import { expect, test } from 'vitest'
import { testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'
import { readPdf } from './support/pdf-tools.ts'

test('a day sheet tells the day, addresses for a driver, numbers and the edition, as a tagged page', async () => {
  const call = callerOf(testCore())
  await call('library.sync', { bundle: bundleText(smallContent()) })
  await call('preferences.set', { homeTimeZone: 'America/Toronto' })
  await call('delegate.set', { name: 'Zoé Tremblay', company: 'Érable & Fils' })
  const day = { date: '2026-02-16', timeZone: 'America/Mexico_City' }
  await call('meetings.create', {
    ...day,
    title: 'Talks #1 with *Ana* <b>',
    start: '10:00',
    end: '11:00',
    place: 'embassy',
    people: ['Ana López'],
  })
  await call('meetings.create', { ...day, title: 'Lunch', start: '13:00', cancelled: true })
  await call('meetings.create', { ...day, title: 'Another day', date: '2026-02-17' })
  const made = async (language: 'en' | 'fr', date = '2026-02-16') => {
    const file = await call('export.daySheet', { date, language, paper: 'letter' })
    return { ...file, pdf: readPdf(Buffer.from(file.base64, 'base64')) }
  }

  const { pdf, pages, fileName } = await made('fr')
  expect({ pages, fileName }).toEqual({ pages: 1, fileName: 'Feuille du jour 2026-02-16.pdf' })
  expect(pdf.info).toMatchObject({ Tagged: 'yes', Author: 'Zoé Tremblay' })
  expect(pdf.info['Page size']).toMatch(/letter/)
  expect(pdf.metadata).toMatch(/pdfuaid:part>1</)
  for (const words of [
    'lundi 16 février 2026',
    '11 h 00 – 12 h 00 (Toronto)',
    'Talks #1 with *Ana* <b>',
    'Ana López',
    'Embajada de Canadá',
    'Calle Schiller 529',
    'Annulée',
    'Numéros d’urgence',
    'Édition 1',
  ])
    expect(pdf.flow.replaceAll('\u00a0', ' ')).toContain(words)
  expect(pdf.flow).not.toContain('Another day')

  const empty = await made('en', '2026-03-01')
  expect(empty.pdf.flow).toContain('The agenda has no meeting on this day.')
  expect(empty.pdf.flow).toContain('Emergency numbers')
})
