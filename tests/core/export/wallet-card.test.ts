import { describe, expect, it } from 'vitest'
import type { WalletCard } from '../../../core/export/wallet/card.ts'
import { handedOut, ownCardFields, ownCardLimits } from '../../../shared/model/own-card-limits.ts'
import { testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'
import { exporter } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

const card: WalletCard['card'] = {
  insurer: 'Croix Bleue',
  policy: 'CB-2026-004417',
  insurerPhone: '+1 514 555 0100',
  bloodType: 'O+',
  medical: 'Pénicilline',
  person: 'Léo Tremblay',
  personPhone: '+1 514 555 0101',
  notes: '',
  role: 'Présidente',
  phone: '+1 514 555 0199',
  mail: 'marie-eve@erable.example.ca',
}
const wallet = (change: Partial<WalletCard> = {}): WalletCard => ({
  language: 'fr',
  paper: 'letter',
  delegate: { name: 'Marie-Ève Tremblay', company: '' },
  card,
  exportedOn: '2026-02-14',
  edition: 12,
  issuedOn: '2026-02-12',
  reviewBy: '2026-03-12',
  localLanguage: 'es-MX',
  numbers: [
    { name: { en: 'Ambulance', fr: 'Ambulance' }, number: '911', asOf: '2026-02-01', confirm: false },
    { name: { en: 'The embassy', fr: 'L’ambassade' }, number: '+52 55 0000 0000', asOf: '2026-01-31', confirm: true },
  ],
  ...change,
})
const printed = (change: Partial<WalletCard> = {}) => readPdf(exporter.walletCard(wallet(change)).bytes)

const MILLIMETRE = 72 / 25.4

describe('a wallet card', () => {
  it('is one tagged page on the chosen paper', () => {
    const pdf = printed()
    expect(pdf.info).toMatchObject({
      Pages: '1',
      Tagged: 'yes',
      Title: 'Carte d’urgence',
      Author: 'Marie-Ève Tremblay',
    })
    expect(pdf.info['Page size']).toMatch(/letter/)
    expect(pdf.metadata).toMatch(/pdfuaid:part>1</)
    expect(printed({ paper: 'a4' }).info['Page size']).toMatch(/A4/)
  })

  it('says each field in the language of the ground and in the reader’s', () => {
    const { flow } = printed()
    for (const words of [
      'En caso de emergencia · En cas d’urgence',
      'Tipo de sangre · Groupe sanguin O+',
      'Favor de llamar a · Prière d’appeler Léo Tremblay +1 514 555 0101',
      'Póliza · Police CB-2026-004417',
    ])
      expect(flow).toContain(words)
    expect(printed({ language: 'en' }).flow).toContain('Tipo de sangre · Blood type O+')
    // A ground whose words we have not, or that speaks the reader’s own language.
    for (const localLanguage of ['nl-NL', 'fr-FR']) {
      expect(printed({ localLanguage }).flow).toContain('Groupe sanguin O+')
      expect(printed({ localLanguage }).flow).not.toContain('· Groupe sanguin')
    }
  })

  it('gives the numbers with their day and the edition they come from', () => {
    const { flow } = printed()
    expect(flow).toContain('911 Ambulance 1 février 2026')
    expect(flow).toContain('+52 55 0000 0000 L’ambassade 31 janvier 2026 · à confirmer')
    expect(flow).toContain('Édition 12 du 12 février 2026 · à revoir d’ici le 12 mars 2026')
  })

  it('is read out once, though it is printed twice', () => {
    const { structure, words } = printed()
    expect(words.filter(({ text }) => text === 'CB-2026-004417')).toHaveLength(2)
    expect(structure.split('CB-2026-004417')).toHaveLength(2)
    expect(structure).toMatch(/H1[\s\S]*H2[\s\S]*En caso de emergencia[\s\S]*H2[\s\S]*Numéros d’urgence/)
  })

  it('keeps every side within the size of a bank card, also where each field is as long as it may be', () => {
    const full = Object.fromEntries(ownCardFields.map((field) => [field, 'W'.repeat(ownCardLimits[field])]))
    const long = { name: 'M'.repeat(200), company: 'long name '.repeat(20) }
    for (const change of [{}, { card: full as WalletCard['card'], delegate: long }]) {
      const pdf = printed(change)
      const middle = Number.parseFloat(pdf.info['Page size'] ?? '') / 2
      // Below the cards stands the one that is handed out.
      const below = pdf.words.findLastIndex(({ text }) => text === 'visite')
      expect(below).toBeGreaterThan(0)
      const onCards = pdf.words.slice(0, below).filter(({ text }) => /^[WM]{6}|^\+|^911|CB-/.test(text))
      expect(onCards.length).toBeGreaterThan(4)
      for (const { left, right } of onCards) {
        expect(left).toBeGreaterThan(middle - 85.6 * MILLIMETRE)
        expect(right).toBeLessThan(middle + 85.6 * MILLIMETRE)
        expect(right < middle || left > middle).toBe(true)
      }
      expect(pdf.info.Pages).toBe('1')
    }
    const letters = (pdf: { flow: string }) => pdf.flow.split('W').length - 1
    const isHandedOut = (field: string): boolean => handedOut.some((other) => other === field)
    // The cards are there twice, the one that is handed out once.
    const asked = ownCardFields.reduce((sum, field) => sum + (isHandedOut(field) ? 1 : 2) * ownCardLimits[field], 0)
    expect(letters(printed({ card: full as WalletCard['card'] }))).toBe(asked)
  })

  it('is never told what to do by what is written in it', () => {
    const hostile = '#read("/x") $x$ *b* <a> \\u{202e} \u202e🧿'
    const { flow } = printed({ card: { ...card, notes: hostile } })
    expect(flow).toContain('#read("/x") $x$ *b* <a>')
  })

  it('is made of what the notebook and the library hold', async () => {
    const core = testCore()
    const call = callerOf(core)
    await expect(call('export.walletCard', { language: 'en', paper: 'letter' })).rejects.toMatchObject({
      code: 'no-library',
    })
    await call('library.sync', { bundle: bundleText(smallContent()) })
    await call('delegate.set', { name: 'Ana Roy', company: 'Roy inc.' })
    await call('ownCard.set', card)
    const [first] = (await call('library.contacts', {})).contacts
    const file = await call('export.walletCard', { language: 'en', paper: 'letter' })
    expect(file).toMatchObject({ fileName: '2026-02-15 Wallet card.pdf', mediaType: 'application/pdf', pages: 1 })
    const { flow } = readPdf(Buffer.from(file.base64, 'base64'))
    expect(flow).toContain('Ana Roy · Roy inc.')
    expect(flow).toContain('CB-2026-004417')
    expect(flow).toContain(first?.phones[0]?.number ?? 'no number')
  })
})
