import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const peopleFeature: Feature = {
  needsNotebook: true,
  routes: [
    { path: '/people/my-card', page: lazy(() => import('./visiting-card-page.tsx')) },
    { path: '/people/trash', page: lazy(() => import('./people-trash-page.tsx')) },
    { path: '/people/:id?', page: lazy(() => import('./people-page.tsx')) },
  ],
  commands: [
    { id: 'go.people', title: 'people:commands.go', group: 'go', run: ({ navigate }) => navigate(paths.people) },
    {
      id: 'go.visitingCard',
      title: 'people:commands.card',
      group: 'go',
      run: ({ navigate }) => navigate(paths.visitingCard),
    },
  ],
}
