import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const templatesFeature: Feature = {
  needsNotebook: true,
  routes: [{ path: '/templates', page: lazy(() => import('./templates-page.tsx')) }],
  commands: [
    {
      id: 'go.templates',
      title: 'templates:commands.go',
      group: 'do',
      when: ({ store }) => ['open', 'plain'].includes(store.getState().lock.state),
      run: ({ navigate }) => navigate(paths.templates),
    },
  ],
}
