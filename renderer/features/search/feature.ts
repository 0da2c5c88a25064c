import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { Palette } from './palette.tsx'

export const searchFeature: Feature = {
  routes: [{ path: '/search', page: lazy(() => import('./search-page.tsx')) }],
  overlay: Palette,
}
