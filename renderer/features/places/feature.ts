import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const placesFeature: Feature = {
  routes: [{ path: '/places/:id?', page: lazy(() => import('./places-page.tsx')) }],
}
