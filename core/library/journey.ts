import type { Preferences } from '../../shared/model/preferences.ts'
import type { Journey } from '../notebook/meetings/calendar/index.ts'
import type { ReadHandle } from '../store/handles.ts'
import { missionOf } from './library.ts'
import { listPlaces } from './lists.ts'
import { currentEdition } from './queries.ts'

/** The zone of this computer. */
const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** What the agenda must know of the edition and of the delegate's home. */
export const readJourney = (read: ReadHandle, { homeTimeZone }: Preferences): Journey => {
  const edition = currentEdition(read)
  const mission = edition ? missionOf(edition) : null
  return {
    mission,
    places: edition ? listPlaces(read).places : [],
    homeTimeZone: homeTimeZone ?? mission?.homeTimeZone ?? systemZone(),
  }
}
