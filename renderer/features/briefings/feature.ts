import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const briefingsFeature: Feature = {
  routes: [{ path: '/briefings/:id?/:section?', page: lazy(() => import('./briefings-page.tsx')) }],
}
