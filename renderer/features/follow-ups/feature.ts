import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { IconBadge } from './icon-badge.tsx'

export const followUpsFeature: Feature = {
  routes: [{ path: '/follow-ups', page: lazy(() => import('./follow-ups-page.tsx')) }],
  overlay: IconBadge,
}
