import type { Phone } from '../../../shared/model/place.ts'

const CALLED: readonly Phone['kind'][] = ['short', 'voice', 'toll-free']

/** The `tel:` address of a number that is called; `null` for one that is written to. */
export const dialAddress = ({ number, kind }: Phone): string | null =>
  // The number sign would begin a fragment.
  CALLED.includes(kind) ? `tel:${number.replace(/[^+*#0-9]/g, '').replaceAll('#', '%23')}` : null
