import { lazy } from 'react'
import type { Feature } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'
import { NEW } from './new-note.ts'
import { RecoveredTexts } from './recovered-texts.tsx'

const notesPage = lazy(() => import('./notes-page.tsx'))
const historyPage = lazy(() => import('./history/history-page.tsx'))
const trashPage = lazy(() => import('./trash-page.tsx'))

export const notesFeature: Feature = {
  needsNotebook: true,
  routes: [
    { path: '/notes/trash/:id?', page: trashPage },
    { path: '/notes/:id/history/:revision?', page: historyPage },
    { path: '/notes/:id?', page: notesPage },
  ],
  overlay: RecoveredTexts,
  panel: lazy(() => import('./note-panel.tsx')),
  commands: [
    {
      id: 'notes.new',
      title: 'notes:commands.new',
      group: 'do',
      // A browser keeps Ctrl+N for its own windows.
      keys: { desktop: 'Mod+N', browser: 'Alt+N' },
      run: ({ navigate }) => navigate(paths.note(NEW)),
    },
    {
      id: 'notes.newBeside',
      title: 'notes:commands.newBeside',
      group: 'do',
      run: ({ store }) => store.getState().openPanel(NEW),
    },
    { id: 'notes.trash', title: 'notes:commands.trash', group: 'go', run: ({ navigate }) => navigate(paths.trash) },
  ],
}
