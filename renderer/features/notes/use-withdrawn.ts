import { useMemo } from 'react'
import { type Address, parseAddress } from '../../../shared/text/address.ts'
import { useCall } from '../../client/use-call.ts'

/**
 * Tells whether the library no longer has what an address names. Knows nothing, and says no, until
 * the library was asked, which it only is for a text that links to it.
 */
export const useWithdrawn = (text: string): ((address: string) => boolean) => {
  const enabled = text.includes('valise:')
  const briefings = useCall('library.briefings', {}, { enabled }).data
  const regions = useCall('library.regions', {}, { enabled }).data?.regions
  const places = useCall('library.places', {}, { enabled }).data?.places
  const people = useCall('library.people', {}, { enabled }).data?.people
  return useMemo(() => {
    const known: { readonly [W in Address['what']]?: readonly { readonly id: string }[] | undefined } = {
      briefing: briefings,
      region: regions,
      place: places,
      person: people,
    }
    return (address) => {
      const place = parseAddress(address)
      const items = place && known[place.what]
      return items ? !items.some(({ id }) => id === place.id) : false
    }
  }, [briefings, regions, places, people])
}
