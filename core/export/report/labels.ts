import type { Language } from '../../../shared/model/primitives.ts'

/** The words of a mission report that nobody in it wrote. */
export interface ReportLabels {
  readonly title: string
  readonly delegate: string
  readonly company: string
  readonly dates: string
  readonly covers: string
  readonly edition: string
  readonly editionOf: (edition: string, date: string) => string
  readonly unknown: string
  readonly commitments: string
  readonly commitmentsLede: string
  readonly noCommitments: string
  readonly kept: (done: string, all: string) => string
  readonly due: string
  readonly overdue: string
  readonly noDate: string
  readonly promised: string
  readonly who: string
  readonly note: string
  readonly notes: string
  readonly meetings: string
  readonly meetingsOf: (count: number, told: string) => string
  readonly untitled: string
  readonly cancelled: string
  readonly wholeDay: string
  readonly noNote: string
  readonly reached: string
  readonly noCity: string
  readonly people: string
  readonly peopleLede: string
  readonly person: string
  readonly companies: string
  readonly city: string
  readonly days: string
  readonly noPeople: string
  readonly open: string
  readonly openLede: string
  readonly noOpen: string
  readonly sources: string
  readonly sourcesLede: string
  readonly noSources: string
  readonly withdrawn: string
}

// A space before a colon does not break in French.
const nbsp = '\u00a0'

export const reportLabelsIn: Record<Language, ReportLabels> = {
  en: {
    title: 'Mission report',
    delegate: 'Delegate',
    company: 'Company',
    dates: 'Dates of the mission',
    covers: 'In this report',
    edition: 'Briefings read in',
    editionOf: (edition, date) => `edition ${edition} of ${date}`,
    unknown: 'not given',
    commitments: 'Commitments',
    commitmentsLede: 'Open promises that name a person or a date, the first due first.',
    noCommitments: 'No open promise names a person or a date.',
    kept: (done, all) => `${done} of ${all} follow-ups in these notes are done.`,
    due: 'Due',
    overdue: 'overdue',
    noDate: 'no date',
    promised: 'What',
    who: 'With',
    note: 'From the note',
    notes: 'Notes by city and day',
    meetings: 'Meetings by city and day',
    meetingsOf: (count, told) => `${told} ${count === 1 ? 'meeting' : 'meetings'}`,
    untitled: 'Untitled meeting',
    cancelled: 'cancelled',
    wholeDay: 'Whole day',
    noNote: 'There is no note of this meeting.',
    reached: 'Email, telephone',
    noCity: 'No city named',
    people: 'People and companies',
    peopleLede: 'As meetings, notes and their follow-ups name them, with what is known of them.',
    person: 'Person',
    companies: 'Company',
    city: 'City',
    days: 'Days',
    noPeople: 'No person and no company is named.',
    open: 'Other open follow-ups',
    openLede: 'Without a person and without a date.',
    noOpen: 'There is no other open follow-up.',
    sources: 'Sources cited',
    sourcesLede: 'The briefings that the notes refer to, as they stand in the edition.',
    noSources: 'The notes refer to no briefing.',
    withdrawn: 'not in this edition any more',
  },
  fr: {
    title: 'Rapport de mission',
    delegate: 'Délégué ou déléguée',
    company: 'Entreprise',
    dates: 'Dates de la mission',
    covers: 'Dans ce rapport',
    edition: 'Dossiers lus dans',
    editionOf: (edition, date) => `l’édition ${edition} du ${date}`,
    unknown: 'non indiqué',
    commitments: 'Engagements',
    commitmentsLede: 'Les promesses en cours qui nomment une personne ou une date, par échéance.',
    noCommitments: 'Aucune promesse en cours ne nomme une personne ou une date.',
    kept: (done, all) => `Suivis terminés dans ces notes${nbsp}: ${done} sur ${all}.`,
    due: 'Échéance',
    overdue: 'en retard',
    noDate: 'sans date',
    promised: 'Quoi',
    who: 'Avec',
    note: 'Tiré de la note',
    notes: 'Notes par ville et par jour',
    meetings: 'Rencontres par ville et par jour',
    meetingsOf: (count, told) => `${told}${nbsp}${count < 2 ? 'rencontre' : 'rencontres'}`,
    untitled: 'Rencontre sans titre',
    cancelled: 'annulée',
    wholeDay: 'Toute la journée',
    noNote: 'Il n’y a pas de note sur cette rencontre.',
    reached: 'Courriel, téléphone',
    noCity: 'Aucune ville nommée',
    people: 'Personnes et entreprises',
    peopleLede: 'Telles que les rencontres, les notes et leurs suivis les nomment, avec ce qu’on sait d’elles.',
    person: 'Personne',
    companies: 'Entreprise',
    city: 'Ville',
    days: 'Jours',
    noPeople: 'Ni personne ni entreprise n’est nommée.',
    open: 'Autres suivis en cours',
    openLede: 'Sans personne et sans date.',
    noOpen: 'Il n’y a pas d’autre suivi en cours.',
    sources: 'Sources citées',
    sourcesLede: 'Les dossiers auxquels les notes renvoient, tels qu’ils figurent dans l’édition.',
    noSources: 'Les notes ne renvoient à aucun dossier.',
    withdrawn: 'ne figure plus dans cette édition',
  },
}
