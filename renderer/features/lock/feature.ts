import type { Feature } from '../../app/feature.ts'
import { KeptWords } from './kept-words.tsx'
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
  keptWords: KeptWords,
  overlay: Locking,
}
