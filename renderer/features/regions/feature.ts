import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const regionsFeature: Feature = {
  routes: [{ path: '/regions/:id?', page: lazy(() => import('./regions-page.tsx')) }],
}
