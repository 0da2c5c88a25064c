import type { Mission } from '../../../shared/model/mission.ts'
import { usePageState } from '../../app/store-context.tsx'
import { homeZone } from './zones.ts'

/** This computer's zone. */
export const systemZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zone of the delegate's home. */
export const useHomeZone = (mission: Pick<Mission, 'cities' | 'homeTimeZone'>): string =>
  homeZone(
    usePageState((state) => state.preferences.homeTimeZone),
    systemZone(),
    mission,
  )
