import type { Language } from '../../../shared/model/primitives.ts'

/** The words of a day sheet that were not written by the delegate. */
export interface DaySheetLabels {
  readonly title: string
  readonly wholeDay: string
  readonly untilDay: (day: string) => string
  readonly atHome: (time: string, city: string) => string
  readonly cancelled: string
  readonly untitled: string
  readonly none: string
  readonly numbers: string
  readonly confirm: string
  readonly edition: (number: string, issued: string, reviewBy: string) => string
  readonly made: (date: string) => string
}

export const daySheetLabels: Record<Language, DaySheetLabels> = {
  en: {
    title: 'Day sheet',
    wholeDay: 'Whole day',
    untilDay: (day) => `Until ${day}`,
    atHome: (time, city) => `${time} in ${city}`,
    cancelled: 'Cancelled',
    untitled: 'Untitled meeting',
    none: 'The agenda has no meeting on this day.',
    numbers: 'Emergency numbers',
    confirm: 'confirm before use',
    edition: (number, issued, reviewBy) => `Edition ${number} of ${issued} · review by ${reviewBy}`,
    made: (date) => `Made with Valise on ${date}`,
  },
  fr: {
    title: 'Feuille du jour',
    wholeDay: 'Toute la journée',
    untilDay: (day) => `Jusqu’au ${day}`,
    atHome: (time, city) => `${time} (${city})`,
    cancelled: 'Annulée',
    untitled: 'Rencontre sans titre',
    none: 'L’agenda n’a pas de rencontre ce jour-là.',
    numbers: 'Numéros d’urgence',
    confirm: 'à confirmer',
    edition: (number, issued, reviewBy) => `Édition ${number} du ${issued} · à revoir d’ici le ${reviewBy}`,
    made: (date) => `Faite avec Valise le ${date}`,
  },
}
