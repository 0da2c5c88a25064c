import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../../support/folder.ts'

const front = (title: string, more = ''): string => `---
id: safety
kind: risk
title: ${title}
lede: One sentence.
hint: a few words
asOf: 2026-01-10
reviewBy: 2026-02-09
order: 1
cities: [mexico-city]
regions: [MX-CMX]
${more}---
`

/** A small sound content folder, file by file. */
export const soundContent: Readonly<Record<string, string>> = {
  'mission.yaml': `mission:
  id: canada-mexico-2026
  title: { en: Mission, fr: Mission }
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
      to: 2026-02-20
edition: 1
issuedAt: 2026-01-12T14:00:00Z
reviewBy: 2026-02-12
`,
  'sources/a.yaml': `- id: gac
  publisher: Global Affairs Canada
  title: Advisories
  date: 2026
  url: https://travel.gc.ca/
  language: en
  confidence: high
`,
  'sources/b.yaml': `- id: elections
  publisher: INE
  title: Results
  date: 2026-01
  confidence: medium
`,
  'issuers.yaml': `- id: CA
  name: { en: Canada, fr: Canada }
  scale:
    - { level: 1, label: { en: Normal, fr: Normales } }
    - { level: 2, label: { en: High, fr: Grande } }
  country:
    level: 2
    text: { en: High, fr: Grande }
    asOf: 2026-01-10
    reviewBy: 2026-02-09
    sources: [gac]
`,
  'regions.yaml': `- id: MX-CMX
  name: { en: Mexico City, fr: Mexico }
  localName: Ciudad de México
  capital: Ciudad de México
  advice:
    - { issuer: CA, level: 2, asOf: 2026-01-10, reviewBy: 2026-02-09, sources: [gac] }
`,
  'briefings/safety.en.md': `${front('Safety')}## Advice {#advice}

Be careful.[^gac]

- Judges are elected.[^elections]

| City | Level |
| --- | --- |
| Mexico | 2[^gac] |

> [!so-what]
> Ask your insurer.

## Roads {#roads}

See [advice](valise:briefing/safety#advice).[^gac]
`,
  'briefings/safety.fr.md': `${front('Sécurité')}## Conseils {#advice}

Soyez prudent.[^gac]

- Les juges sont élus.[^elections]

| Ville | Niveau |
| --- | --- |
| Mexico | 2[^gac] |

> [!so-what]
> Demandez à votre assureur.

## Routes {#roads}

Voir les [conseils](valise:briefing/safety#advice).[^gac]
`,
}

/** How a file differs from the sound one: its whole text, a change to it, or `null` for no such file. */
export type Change = string | null | ((text: string) => string)

/** Writes a content folder that is sound but for some files. */
export const contentFolder = (changes: Readonly<Record<string, Change>> = {}): string => {
  const root = temporaryFolder()
  for (const name of new Set([...Object.keys(soundContent), ...Object.keys(changes)])) {
    const sound = soundContent[name] ?? ''
    const change = changes[name] === undefined ? sound : changes[name]
    const text = typeof change === 'function' ? change(sound) : change
    const path = join(root, name)
    mkdirSync(dirname(path), { recursive: true })
    if (text === null) rmSync(path, { force: true })
    else writeFileSync(path, text)
  }
  return root
}

/** Replaces one piece of a file, which must be there. */
export const replacing =
  (piece: string, by: string) =>
  (text: string): string => {
    if (!text.includes(piece)) throw new Error(`the sound file has no “${piece}”`)
    return text.replace(piece, () => by)
  }
