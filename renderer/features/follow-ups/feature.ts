import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'
import { IconBadge } from './icon-badge.tsx'

export const followUpsFeature: Feature = {
  routes: [{ path: paths.followUps, page: lazy(() => import('./follow-ups-page.tsx')) }],
  overlay: IconBadge,
}
