import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { exportPath } from './export-path.ts'

export const exportFeature: Feature = {
  routes: [{ path: '/export', page: lazy(() => import('./export-page.tsx')) }],
  commands: [
    {
      id: 'export.all',
      title: 'export:commands.all',
      group: 'do',
      run: ({ navigate }) => navigate(exportPath('all')),
    },
  ],
}
