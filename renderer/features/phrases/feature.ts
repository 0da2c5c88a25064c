import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const phrasesFeature: Feature = {
  routes: [{ path: '/phrases/:id?', page: lazy(() => import('./phrases-page.tsx')) }],
  commands: [
    { id: 'go.phrases', title: 'phrases:commands.go', group: 'go', run: ({ navigate }) => navigate(paths.phrases) },
  ],
}
