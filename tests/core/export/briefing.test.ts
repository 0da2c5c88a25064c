import { describe, expect, it } from 'vitest'
import { steppingClock, testCore } from '../../support/core.ts'
import { both, briefing, bundleText, smallContent, source } from '../support/bundle.ts'
import { callerOf } from '../support/call.ts'
import { readPdf } from './support/pdf-tools.ts'

const paragraph = 'A word of advice for whoever reads this on the way. '.repeat(30)

const body = `Opening sentence.[^gac][^other]

## Courts {#courts}

Judges are *elected*,[^other] says **the law**; see [Roads](valise:briefing/safety#roads).

${paragraph}

> [!so-what]
> Keep disputes out of court.[^gac]

## Roads {#roads}

${paragraph}

> [!confirm]
> Ask again before you travel.

| Road | Rule |
| --- | --- |
| Toll | By day[^third] |

### At night {#night}

- Do not.

## Police {#police}

${paragraph}

> A plain quote.
`

const french = body.replace('Opening sentence', 'Première phrase').replace('A plain quote', 'Que faire ? « Rien »')

const open = async (now: string) => {
  const call = callerOf(testCore({ now: steppingClock(Date.parse(now)) }))
  await call('library.sync', {
    bundle: bundleText(
      smallContent({
        sources: [
          source('gac'),
          source('other', {
            publisher: 'Cámara de Diputados',
            title: 'Ley',
            language: 'es',
            date: '2025',
            confidence: 'low',
          }),
          source('third', { url: undefined }),
        ],
        briefings: [briefing('safety', { body: both(body, french), lede: both(paragraph, paragraph) })],
      }),
    ),
  })
  return async (language: 'en' | 'fr', paper: 'letter' | 'a4') => {
    const file = await call('export.briefing', { briefing: 'safety', language, paper })
    return { ...file, pdf: readPdf(Buffer.from(file.base64, 'base64')) }
  }
}

describe('a briefing on paper', () => {
  it('is a tagged PDF of the paper asked for, named and titled as the briefing', async () => {
    const exported = await (await open('2026-02-15T15:00:00Z'))('en', 'letter')
    expect(exported.fileName).toBe('Briefing safety.pdf')
    expect(exported.pdf.info).toMatchObject({ Title: 'Briefing safety', Tagged: 'yes', Pages: String(exported.pages) })
    expect(exported.pdf.info['Page size']).toMatch(/^612 x 792 pts/)
    expect(exported.pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
    for (const [index, page] of exported.pdf.pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${exported.pages}`)
      if (index > 0) expect(page.startsWith('Briefing safety')).toBe(true)
    }
  })

  it('holds its text with numbered marks, what is judgement, and the sources at the end', async () => {
    const { pdf } = await (await open('2026-02-15T15:00:00Z'))('en', 'letter')
    for (const words of [
      'Risk · As of January 10, 2026 · review by March 10, 2026',
      'edition 1',
      'Opening sentence.1,2',
      'Judges are elected,2 says the law; see Roads.',
      'So what for a small exporter · our judgement',
      'Keep disputes out of court.1',
      'Confirm before use · for you to check',
      'By day3',
      'A plain quote.',
      'Cámara de Diputados, Ley',
      '2025 · in Spanish · reported: weak, old or disputed',
      'January 2026 · official text, read directly',
      'Read in a copy; there is no public address to give.',
    ]) {
      expect(pdf.flow).toContain(words)
    }
    expect(pdf.flow).not.toMatch(/\[\^|\{#|\[!/)
    expect(pdf.flow.indexOf('Global Affairs Canada, Source gac')).toBeLessThan(pdf.flow.indexOf('Cámara de Diputados'))
    expect(pdf.links.filter((link) => !link.startsWith('https://travel.gc.ca/'))).toEqual([])
    expect(pdf.structure).toMatch(/\bH1\b[\s\S]*\bH2\b[\s\S]*\bH3\b/)
  })

  it('opens with its contents where it is long', async () => {
    const { pdf } = await (await open('2026-02-15T15:00:00Z'))('en', 'letter')
    expect(pdf.pages[0]).toMatch(/In this briefing Courts [. ]+2 Roads [. ]+2 Police [. ]+3 Sources [. ]+4 Opening/)
  })

  it('speaks French, on A4, and says when it must be checked again', async () => {
    const { pdf } = await (await open('2026-04-01T15:00:00Z'))('fr', 'a4')
    expect(pdf.info['Page size']).toMatch(/^595\.\d+ x 841\.\d+ pts \(A4\)/)
    for (const words of [
      'Risque · Au 10 janvier 2026 · date de révision dépassée (10 mars 2026)',
      'Première phrase.1,2',
      'Concrètement, pour une petite entreprise exportatrice · notre avis',
      'Dans ce dossier',
      'à revoir d’ici le 10 mars 2026 : dépassé',
      '2025 · en espagnol · sous réserve : source faible, ancienne ou contredite',
    ]) {
      expect(pdf.flow).toContain(words)
    }
  })

  it('is the same bytes each time, and nothing for a briefing that is not there', async () => {
    const print = await open('2026-02-15T15:00:00Z')
    expect((await print('en', 'letter')).base64).toBe((await print('en', 'letter')).base64)
    const call = callerOf(testCore())
    await expect(call('export.briefing', { briefing: 'safety', language: 'en', paper: 'a4' })).rejects.toMatchObject({
      code: 'no-library',
    })
  })
})
