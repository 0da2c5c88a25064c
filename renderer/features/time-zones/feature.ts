import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const timeZonesFeature: Feature = {
  routes: [{ path: '/time-zones', page: lazy(() => import('./time-zones-page.tsx')) }],
  commands: [
    {
      id: 'go.time-zones',
      title: 'timeZones:commands.go',
      group: 'go',
      run: ({ navigate }) => navigate(paths.timeZones),
    },
  ],
}
