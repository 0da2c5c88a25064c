import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'

export const settingsFeature: Feature = {
  routes: [{ path: '/settings', page: lazy(() => import('./settings-page.tsx')) }],
}
