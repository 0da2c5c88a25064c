import type { Feature } from '../../app/feature.ts'
import { LockedNotes } from './locked-notes.tsx'
import { Locking } from './locking.tsx'

export const lockFeature: Feature = {
  routes: [],
  commands: [
    {
      id: 'lock.now',
      title: 'lock:commands.lock',
      group: 'do',
      keys: 'Mod+L',
      when: ({ store }) => store.getState().lock.state === 'open',
      run: ({ store }) => store.getState().askToLock(),
    },
  ],
  lockedNotes: LockedNotes,
  overlay: Locking,
}
