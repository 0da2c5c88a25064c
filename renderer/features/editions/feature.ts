import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const editionsFeature: Feature = {
  routes: [{ path: '/editions', page: lazy(() => import('./editions-page.tsx')) }],
  commands: [
    {
      id: 'editions.show',
      title: 'editions:commands.show',
      group: 'go',
      run: ({ navigate }) => navigate(paths.editions),
    },
  ],
}
