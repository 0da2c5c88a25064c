import type { Language } from '../../../shared/model/primitives.ts'
import { type Format, localeOf } from '../../app/format.ts'

/** `a or b`. */
export const eitherOf = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(items)

/** The months a number was counted over: `2025`, or the two ends of an interval `2025-07/2026-06`. */
export const periodOf = (period: string, format: Format): readonly [string] | readonly [string, string] => {
  const [from = period, to] = period.split('/')
  // A bare year is a name here, not a date to write out.
  return to === undefined ? [from] : [format.date(from), format.date(to)]
}
