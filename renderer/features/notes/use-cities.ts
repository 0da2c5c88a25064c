import { useMemo } from 'react'
import { keyOf } from '../../../shared/text/fold.ts'
import { useText } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'

/** The cities of the mission by the names the reader knows. */
export interface Cities {
  readonly names: readonly string[]
  /** What is shown for a note's city: the name of a city of the mission, else the words as they are. */
  nameOf(city: string): string
  /** What is stored for a name: the id of a city of the mission, else the words as they are. */
  cityOf(name: string): string
}

export const useCities = (): Cities => {
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  return useMemo(() => {
    const cities = edition?.mission.cities ?? []
    return {
      names: cities.map(({ name }) => text(name)),
      nameOf: (city) => {
        const known = cities.find(({ id }) => id === city)
        return known ? text(known.name) : city
      },
      cityOf: (typed) => {
        const key = keyOf(typed)
        const names = ({ id, name, localName }: (typeof cities)[number]): string[] => [id, name.en, name.fr, localName]
        return cities.find((city) => names(city).some((name) => keyOf(name) === key))?.id ?? typed.trim()
      },
    }
  }, [edition, text])
}
