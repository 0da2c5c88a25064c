import type { Language } from '../../../shared/model/primitives.ts'
import { localeOf } from '../../app/format.ts'

const looks = {
  today: { timeStyle: 'short' },
  thisYear: { month: 'short', day: 'numeric' },
  earlier: { year: 'numeric', month: 'short', day: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

// Making a formatter costs more than a row: each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>()

const formatter = (language: Language, look: keyof typeof looks): Intl.DateTimeFormat => {
  const key = `${language} ${look}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(localeOf(language), looks[look])
  formatters.set(key, made)
  return made
}

/** When something was, as short as it can be told from others: the time today, the day this year. */
export const shortDay = (instant: string, language: Language, now = new Date()): string => {
  const then = new Date(instant)
  const isToday = then.toDateString() === now.toDateString()
  const look = isToday ? 'today' : then.getFullYear() === now.getFullYear() ? 'thisYear' : 'earlier'
  return formatter(language, look).format(then)
}
