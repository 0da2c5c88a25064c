import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const figuresFeature: Feature = {
  routes: [{ path: '/figures/:id?', page: lazy(() => import('./figures-page.tsx')) }],
  commands: [
    { id: 'go.figures', title: 'figures:commands.go', group: 'go', run: ({ navigate }) => navigate(paths.figures) },
  ],
}
