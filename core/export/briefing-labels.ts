import type { BriefingKind } from '../../shared/model/briefing.ts'
import type { Language } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Callout } from '../../shared/text/briefing-markdown.ts'

/** The few words that are printed on a briefing and do not come from the mission desk. */
export interface BriefingLabels {
  readonly kinds: Readonly<Record<BriefingKind, string>>
  readonly asOf: (date: string) => string
  readonly reviewBy: (date: string) => string
  /** In place of `reviewBy` once the day is over. */
  readonly reviewPast: (date: string) => string
  /** The same, short, at the foot of each page. */
  readonly past: (date: string) => string
  readonly edition: (edition: number, mission: string) => string
  readonly printed: (date: string) => string
  readonly contents: string
  readonly callouts: Readonly<Record<Callout, string>>
  readonly natures: Readonly<Record<Callout, string>>
  readonly sources: string
  /** What a screen reader says for a mark. */
  readonly source: (number: number) => string
  readonly languages: Readonly<Record<'en' | 'fr' | 'es', string>>
  readonly confidence: Readonly<Record<Source['confidence'], string>>
  readonly noAddress: string
}

// A space before a colon does not break in French.
const nbsp = '\u00a0'

export const briefingLabelsIn: Record<Language, BriefingLabels> = {
  en: {
    kinds: { city: 'City guide', risk: 'Risk', sector: 'Sector', trade: 'Trade', practical: 'Practical' },
    asOf: (date) => `As of ${date}`,
    reviewBy: (date) => `review by ${date}`,
    reviewPast: (date) => `review date ${date} is past: check before you rely on it`,
    past: (date) => `review by ${date}: past`,
    edition: (edition, mission) => `${mission}, edition ${edition}`,
    printed: (date) => `Printed ${date}`,
    contents: 'In this briefing',
    callouts: { 'so-what': 'So what for a small exporter', confirm: 'Confirm before use' },
    natures: { 'so-what': 'our judgement', confirm: 'for you to check' },
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    languages: { en: 'in English', fr: 'in French', es: 'in Spanish' },
    confidence: {
      high: 'official text, read directly',
      medium: 'one institutional or press source',
      low: 'reported: weak, old or disputed',
    },
    noAddress: 'Read in a copy; there is no public address to give.',
  },
  fr: {
    kinds: { city: 'Guide de ville', risk: 'Risque', sector: 'Secteur', trade: 'Commerce', practical: 'Pratique' },
    asOf: (date) => `Au ${date}`,
    reviewBy: (date) => `à revoir d’ici le ${date}`,
    reviewPast: (date) => `date de révision dépassée (${date})${nbsp}: vérifiez avant de vous y fier`,
    past: (date) => `à revoir d’ici le ${date}${nbsp}: dépassé`,
    edition: (edition, mission) => `${mission}, édition ${edition}`,
    printed: (date) => `Imprimé le ${date}`,
    contents: 'Dans ce dossier',
    callouts: {
      'so-what': 'Concrètement, pour une petite entreprise exportatrice',
      confirm: 'À confirmer avant usage',
    },
    natures: { 'so-what': 'notre avis', confirm: 'à vérifier par vous' },
    sources: 'Sources',
    source: (number) => `Source ${number}`,
    languages: { en: 'en anglais', fr: 'en français', es: 'en espagnol' },
    confidence: {
      high: 'texte officiel, lu directement',
      medium: 'une seule source institutionnelle ou de presse',
      low: `sous réserve${nbsp}: source faible, ancienne ou contredite`,
    },
    noAddress: 'Lu dans une copie; il n’y a pas d’adresse publique à donner.',
  },
}
