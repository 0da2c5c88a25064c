import type { Tick } from '../../shared/model/tick.ts'
import type { HandlersOf, Parts } from './rooms.ts'

/** What the delegate says of themselves and of this computer, and what they ticked. */
export const delegateHandlers = ({
  preferences,
  desk,
  emit,
}: Parts): HandlersOf<'preferences' | 'delegate' | 'ownCard' | 'checklists'> => {
  const announceTicks = <Changed extends readonly Tick[]>(ticks: Changed): Changed => {
    if (ticks.length > 0) emit('ticks.changed', {})
    return ticks
  }
  return {
    'preferences.set': (change) => {
      const next = preferences.set(change)
      emit('preferences.changed', next)
      return next
    },
    'delegate.set': (delegate) => {
      emit('delegate.changed', desk.use().setDelegate(delegate))
      return delegate
    },
    'ownCard.get': () => desk.use().ownCard(),
    'ownCard.set': (card) => {
      emit('ownCard.changed', desk.use().setOwnCard(card))
      return card
    },
    'checklists.ticks': () => desk.use().ticks.list(),
    'checklists.tick': ({ ticks }) => announceTicks(desk.use().ticks.tick(ticks)),
    'checklists.untick': (input) => announceTicks(desk.use().ticks.untick(input)),
  }
}
