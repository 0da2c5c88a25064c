import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const whoIsWhoFeature: Feature = {
  routes: [{ path: '/who-is-who/:id?', page: lazy(() => import('./who-is-who-page.tsx')) }],
  commands: [
    {
      id: 'go.who-is-who',
      title: 'whoIsWho:commands.go',
      group: 'go',
      run: ({ navigate }) => navigate(paths.whoIsWho),
    },
  ],
}
