import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'

export const passagesFeature: Feature = {
  routes: [{ path: '/passages', page: lazy(() => import('./passages-page.tsx')) }],
  commands: [
    {
      id: 'passages.show',
      title: 'passages:commands.show',
      group: 'go',
      run: ({ navigate }) => navigate(paths.passages),
    },
  ],
}
