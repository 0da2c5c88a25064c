import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const checklistsFeature: Feature = {
  routes: [{ path: '/checklists/:id?', page: lazy(() => import('./checklists-page.tsx')) }],
  commands: [
    {
      id: 'go.checklists',
      title: 'checklists:commands.go',
      group: 'go',
      run: ({ navigate }) => navigate(paths.checklists),
    },
  ],
}
