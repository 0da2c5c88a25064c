import type { handedOut, OwnCardField } from '../../../shared/model/own-card-limits.ts'
import type { Language } from '../../../shared/model/primitives.ts'

/** The words on the own side that whoever helps must understand. */
export interface OwnSideLabels
  extends Readonly<Record<Exclude<OwnCardField, 'insurerPhone' | 'personPhone' | (typeof handedOut)[number]>, string>> {
  readonly emergency: string
}

/** The other words of the sheet, for the delegate alone. */
export interface SheetLabels {
  readonly title: string
  readonly how: string
  readonly numbers: string
  readonly confirm: string
  readonly edition: (number: string, issued: string, reviewBy: string) => string
  readonly made: (date: string) => string
  readonly visiting: string
  readonly visitingHow: string
  readonly visitingPicture: string
}

export const sheetLabels: Record<Language, SheetLabels> = {
  en: {
    title: 'Wallet card',
    how: 'Cut along the outer marks, fold in the middle, and carry it on you. The second one is for your bag or your colleague. Fill in by hand what is empty.',
    numbers: 'Emergency numbers',
    confirm: 'confirm before use',
    edition: (number, issued, reviewBy) => `Edition ${number} of ${issued} · review by ${reviewBy}`,
    made: (date) => `Made with Valise on ${date}`,
    visiting: 'Visiting card',
    visitingHow:
      'The camera of a telephone reads the code and offers to keep the card. Nothing of the emergency card is in it.',
    visitingPicture: 'QR code of the visiting card; what it holds stands beside it.',
  },
  fr: {
    title: 'Carte d’urgence',
    how: 'Découpez le long des repères extérieurs, pliez au milieu et gardez la carte sur vous. La seconde est pour votre sac ou un collègue. Remplissez à la main ce qui est vide.',
    numbers: 'Numéros d’urgence',
    confirm: 'à confirmer',
    edition: (number, issued, reviewBy) => `Édition ${number} du ${issued} · à revoir d’ici le ${reviewBy}`,
    made: (date) => `Faite avec Valise le ${date}`,
    visiting: 'Carte de visite',
    visitingHow:
      'L’appareil photo d’un téléphone lit le code et propose de garder la carte. Rien de la carte d’urgence ne s’y trouve.',
    visitingPicture: 'Code QR de la carte de visite; son contenu figure à côté.',
  },
}

/**
 * The own side's words by language, the reader's and that of the ground: a card is read by
 * somebody who may speak only the latter.
 */
export const ownSideLabels: Readonly<Record<string, OwnSideLabels>> = {
  en: {
    emergency: 'In an emergency',
    insurer: 'Insurer',
    policy: 'Policy',
    bloodType: 'Blood type',
    medical: 'Allergies, medication',
    person: 'Please call',
    notes: 'Notes',
  },
  fr: {
    emergency: 'En cas d’urgence',
    insurer: 'Assureur',
    policy: 'Police',
    bloodType: 'Groupe sanguin',
    medical: 'Allergies, médicaments',
    person: 'Prière d’appeler',
    notes: 'Notes',
  },
  es: {
    emergency: 'En caso de emergencia',
    insurer: 'Aseguradora',
    policy: 'Póliza',
    bloodType: 'Tipo de sangre',
    medical: 'Alergias, medicamentos',
    person: 'Favor de llamar a',
    notes: 'Notas',
  },
}

/** The languages of the own side: that of the ground first, where we have its words, then the reader's. */
export const sideLanguages = (language: Language, localLanguage: string): string[] => {
  const local = localLanguage.split('-')[0] ?? ''
  return [...new Set([local, language])].filter((each) => ownSideLabels[each] !== undefined)
}
