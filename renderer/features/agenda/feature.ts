import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const agendaFeature: Feature = {
  needsNotebook: true,
  routes: [
    { path: '/agenda', page: lazy(() => import('./agenda-page.tsx')) },
    { path: '/agenda/:id', page: lazy(() => import('./meeting-page.tsx')) },
  ],
  commands: [
    {
      id: 'go.agenda',
      title: 'agenda:commands.go',
      group: 'go',
      keys: 'Alt+6',
      run: ({ navigate }) => navigate(paths.agenda),
    },
  ],
}
