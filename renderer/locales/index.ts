import { agenda as agendaEn } from './en/agenda.ts'
import { briefings as briefingsEn } from './en/briefings.ts'
import { checklists as checklistsEn } from './en/checklists.ts'
import { common as commonEn } from './en/common.ts'
import { editions as editionsEn } from './en/editions.ts'
import { errors as errorsEn } from './en/errors.ts'
import { exporting as exportEn } from './en/export.ts'
import { figures as figuresEn } from './en/figures.ts'
import { firstRun as firstRunEn } from './en/first-run.ts'
import { followUps as followUpsEn } from './en/follow-ups.ts'
import { frame as frameEn } from './en/frame.ts'
import { glossary as glossaryEn } from './en/glossary.ts'
import { library as libraryEn } from './en/library.ts'
import { lock as lockEn } from './en/lock.ts'
import { notes as notesEn } from './en/notes.ts'
import { passages as passagesEn } from './en/passages.ts'
import { people as peopleEn } from './en/people.ts'
import { phrases as phrasesEn } from './en/phrases.ts'
import { places as placesEn } from './en/places.ts'
import { programme as programmeEn } from './en/programme.ts'
import { regions as regionsEn } from './en/regions.ts'
import { search as searchEn } from './en/search.ts'
import { settings as settingsEn } from './en/settings.ts'
import { sos as sosEn } from './en/sos.ts'
import { templates as templatesEn } from './en/templates.ts'
import { timeZones as timeZonesEn } from './en/time-zones.ts'
import { today as todayEn } from './en/today.ts'
import { whoIsWho as whoIsWhoEn } from './en/who-is-who.ts'
import { agenda as agendaFr } from './fr/agenda.ts'
import { briefings as briefingsFr } from './fr/briefings.ts'
import { checklists as checklistsFr } from './fr/checklists.ts'
import { common as commonFr } from './fr/common.ts'
import { editions as editionsFr } from './fr/editions.ts'
import { errors as errorsFr } from './fr/errors.ts'
import { exporting as exportFr } from './fr/export.ts'
import { figures as figuresFr } from './fr/figures.ts'
import { firstRun as firstRunFr } from './fr/first-run.ts'
import { followUps as followUpsFr } from './fr/follow-ups.ts'
import { frame as frameFr } from './fr/frame.ts'
import { glossary as glossaryFr } from './fr/glossary.ts'
import { library as libraryFr } from './fr/library.ts'
import { lock as lockFr } from './fr/lock.ts'
import { notes as notesFr } from './fr/notes.ts'
import { passages as passagesFr } from './fr/passages.ts'
import { people as peopleFr } from './fr/people.ts'
import { phrases as phrasesFr } from './fr/phrases.ts'
import { places as placesFr } from './fr/places.ts'
import { programme as programmeFr } from './fr/programme.ts'
import { regions as regionsFr } from './fr/regions.ts'
import { search as searchFr } from './fr/search.ts'
import { settings as settingsFr } from './fr/settings.ts'
import { sos as sosFr } from './fr/sos.ts'
import { templates as templatesFr } from './fr/templates.ts'
import { timeZones as timeZonesFr } from './fr/time-zones.ts'
import { today as todayFr } from './fr/today.ts'
import { whoIsWho as whoIsWhoFr } from './fr/who-is-who.ts'
import type { Sentences } from './typeset-french.ts'

/** Every namespace in English; a feature adds its line here and in `french`. */
export const english = {
  agenda: agendaEn,
  briefings: briefingsEn,
  checklists: checklistsEn,
  common: commonEn,
  editions: editionsEn,
  errors: errorsEn,
  export: exportEn,
  figures: figuresEn,
  firstRun: firstRunEn,
  followUps: followUpsEn,
  frame: frameEn,
  glossary: glossaryEn,
  library: libraryEn,
  lock: lockEn,
  notes: notesEn,
  passages: passagesEn,
  people: peopleEn,
  phrases: phrasesEn,
  places: placesEn,
  programme: programmeEn,
  regions: regionsEn,
  search: searchEn,
  sos: sosEn,
  templates: templatesEn,
  timeZones: timeZonesEn,
  today: todayEn,
  settings: settingsEn,
  whoIsWho: whoIsWhoEn,
} as const

/** The same namespaces in French; a missing one does not compile. */
export const french: Record<keyof typeof english, Sentences> = {
  agenda: agendaFr,
  briefings: briefingsFr,
  checklists: checklistsFr,
  common: commonFr,
  editions: editionsFr,
  errors: errorsFr,
  export: exportFr,
  figures: figuresFr,
  firstRun: firstRunFr,
  followUps: followUpsFr,
  frame: frameFr,
  glossary: glossaryFr,
  library: libraryFr,
  lock: lockFr,
  notes: notesFr,
  passages: passagesFr,
  people: peopleFr,
  phrases: phrasesFr,
  places: placesFr,
  programme: programmeFr,
  regions: regionsFr,
  search: searchFr,
  sos: sosFr,
  templates: templatesFr,
  timeZones: timeZonesFr,
  today: todayFr,
  settings: settingsFr,
  whoIsWho: whoIsWhoFr,
}
