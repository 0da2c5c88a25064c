import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const sosFeature: Feature = {
  routes: [{ path: '/sos/:id?', page: lazy(() => import('./sos-page.tsx')) }],
}
