import { briefingsFeature } from '../features/briefings/feature.ts'
import { exportFeature } from '../features/export/feature.ts'
import { placesFeature } from '../features/places/feature.ts'
import { searchFeature } from '../features/search/feature.ts'
import { settingsFeature } from '../features/settings/feature.ts'
import type { Feature } from './feature.ts'

/** Every feature of the app, one line each. */
export const features: readonly Feature[] = [
  briefingsFeature,
  exportFeature,
  placesFeature,
  searchFeature,
  settingsFeature,
]
