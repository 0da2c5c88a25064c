import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { exportPath } from './export-path.ts'

/** Today by this computer, as notes are told in its days. The Swedish form of a date is the ISO form. */
const today = (): string => new Intl.DateTimeFormat('sv').format(new Date())

export const exportFeature: Feature = {
  routes: [{ path: '/export', page: lazy(() => import('./export-page.tsx')) }],
  commands: [
    {
      id: 'export.all',
      title: 'export:commands.all',
      group: 'do',
      run: ({ navigate }) => navigate(exportPath('all')),
    },
    {
      id: 'export.today',
      title: 'export:commands.today',
      group: 'do',
      run: ({ navigate }) => navigate(exportPath({ day: today() })),
    },
    {
      id: 'export.report',
      title: 'export:commands.report',
      group: 'do',
      run: ({ navigate }) => navigate(exportPath('all', 'report')),
    },
  ],
}
