import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const editionsFeature: Feature = {
  routes: [{ path: '/editions', page: lazy(() => import('./editions-page.tsx')) }],
}
