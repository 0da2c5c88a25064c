import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const todayFeature: Feature = {
  routes: [{ path: '/', page: lazy(() => import('./today-page.tsx')) }],
}
