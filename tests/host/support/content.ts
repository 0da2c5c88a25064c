import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const files: Readonly<Record<string, string>> = {
  'mission.yaml': `mission:
  id: test-mission
  title: { en: A mission, fr: Une mission }
  shortTitle: { en: Mission, fr: Mission }
  country: MX
  countryName: { en: Mexico, fr: Mexique }
  localLanguage: es-MX
  startsOn: 2026-02-15
  endsOn: 2026-02-20
  homeTimeZone: America/Toronto
  desk: { en: The desk, fr: Le bureau }
  cities:
    - id: mexico-city
      name: { en: Mexico City, fr: Mexico }
      localName: Ciudad de México
      region: MX-CMX
      timeZone: America/Mexico_City
      from: 2026-02-15
      to: 2026-02-17
edition: 1
issuedAt: 2026-01-05T12:00:00Z
reviewBy: 2026-03-01
`,
  'sources.yaml': `- id: gazette
  publisher: The Gazette
  title: On the courts
  date: 2026-01
  language: en
  confidence: high
`,
  'issuers.yaml': `- id: CA
  name: { en: Canada, fr: Canada }
  scale:
    - { level: 1, label: { en: Take normal precautions, fr: Prenez des mesures normales } }
    - { level: 2, label: { en: Exercise caution, fr: Faites preuve de prudence } }
  country:
    level: 2
    text: { en: Be careful., fr: Soyez prudent. }
    asOf: 2026-01-05
    reviewBy: 2026-03-01
    sources: [gazette]
`,
  'regions.yaml': `- id: MX-CMX
  name: { en: Mexico City, fr: Mexico }
  localName: Ciudad de México
  capital: Ciudad de México
  advice:
    - issuer: CA
      level: 2
      asOf: 2026-01-05
      reviewBy: 2026-03-01
      sources: [gazette]
`,
  'briefings/courts.en.md': `---
id: courts
kind: risk
title: The courts
lede: What a judge can do for you.
hint: Judges, delays
asOf: 2026-01-05
reviewBy: 2026-03-01
order: 1
---

## Delays {#delays}

A commercial suit takes three years on average.[^gazette]
`,
  'briefings/courts.fr.md': `---
id: courts
kind: risk
title: Les tribunaux
lede: Ce qu’un juge peut faire pour vous.
hint: Juges, délais
asOf: 2026-01-05
reviewBy: 2026-03-01
order: 1
---

## Délais {#delays}

Un procès commercial dure trois ans en moyenne.[^gazette]
`,
}

/**
 * Writes a small content folder that compiles: a source, an issuer, a region and a risk briefing. `changes` replace
 * or add files; a `null` leaves one out.
 */
export const writeContent = (folder: string, changes: Readonly<Record<string, string | null>> = {}): string => {
  for (const [name, text] of Object.entries({ ...files, ...changes })) {
    if (text === null) continue
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** A file of that folder as it is, to be changed. */
export const contentFile = (name: string): string => files[name] ?? ''
