import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const glossaryFeature: Feature = {
  routes: [{ path: '/glossary/:id?', page: lazy(() => import('./glossary-page.tsx')) }],
  commands: [
    { id: 'go.glossary', title: 'glossary:commands.go', group: 'go', run: ({ navigate }) => navigate(paths.glossary) },
  ],
}
