import { agendaFeature } from '../features/agenda/feature.ts'
import { briefingsFeature } from '../features/briefings/feature.ts'
import { checklistsFeature } from '../features/checklists/feature.ts'
import { editionsFeature } from '../features/editions/feature.ts'
import { exportFeature } from '../features/export/feature.ts'
import { figuresFeature } from '../features/figures/feature.ts'
import { followUpsFeature } from '../features/follow-ups/feature.ts'
import { glossaryFeature } from '../features/glossary/feature.ts'
import { lockFeature } from '../features/lock/feature.ts'
import { notesFeature } from '../features/notes/feature.ts'
import { passagesFeature } from '../features/passages/feature.ts'
import { peopleFeature } from '../features/people/feature.ts'
import { phrasesFeature } from '../features/phrases/feature.ts'
import { placesFeature } from '../features/places/feature.ts'
import { programmeFeature } from '../features/programme/feature.ts'
import { regionsFeature } from '../features/regions/feature.ts'
import { searchFeature } from '../features/search/feature.ts'
import { settingsFeature } from '../features/settings/feature.ts'
import { sosFeature } from '../features/sos/feature.ts'
import { templatesFeature } from '../features/templates/feature.ts'
import { timeZonesFeature } from '../features/time-zones/feature.ts'
import { todayFeature } from '../features/today/feature.ts'
import { whoIsWhoFeature } from '../features/who-is-who/feature.ts'
import type { Feature } from './feature.ts'

/** Every feature of the app, one line each. */
export const features: readonly Feature[] = [
  agendaFeature,
  briefingsFeature,
  checklistsFeature,
  editionsFeature,
  exportFeature,
  figuresFeature,
  followUpsFeature,
  glossaryFeature,
  lockFeature,
  notesFeature,
  passagesFeature,
  peopleFeature,
  phrasesFeature,
  placesFeature,
  programmeFeature,
  regionsFeature,
  searchFeature,
  settingsFeature,
  sosFeature,
  templatesFeature,
  timeZonesFeature,
  todayFeature,
  whoIsWhoFeature,
]
