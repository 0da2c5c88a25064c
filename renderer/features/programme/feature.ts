import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const programmeFeature: Feature = {
  routes: [{ path: '/programme', page: lazy(() => import('./programme-page.tsx')) }],
  commands: [
    {
      id: 'go.programme',
      title: 'programme:commands.go',
      group: 'go',
      run: ({ navigate }) => navigate(paths.programme),
    },
  ],
}
