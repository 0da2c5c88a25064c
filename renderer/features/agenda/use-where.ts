import type { Meeting } from '../../../shared/model/meeting.ts'
import type { Place } from '../../../shared/model/place.ts'
import { useText } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'

/** Where a meeting is: the place of the library, and what it says in words. */
export const useWhere = (): ((meeting: Pick<Meeting, 'place' | 'where'>) => { place: Place | null; words: string }) => {
  const text = useText()
  const { data } = useCall('library.places', {})
  return ({ place: id, where }) => {
    const place = (id !== '' && data?.places.find((each) => each.id === id)) || null
    return { place, words: [place ? text(place.name) : '', where].filter(Boolean).join(' · ') }
  }
}
