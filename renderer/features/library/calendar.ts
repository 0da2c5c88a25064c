const DAY = 86_400_000

/**
 * The calendar day of an instant in a time zone, `YYYY-MM-DD`.
 * @param now milliseconds since 1970
 * @param timeZone IANA name; this computer's zone when left out
 */
export const dayIn = (now: number, timeZone?: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    calendar: 'gregory',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone !== undefined && { timeZone }),
  }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** Days from one calendar day to another; negative when the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY)

/** Whether a thing must be checked again: the day named is over. */
export const isPastReview = (reviewBy: string, today: string): boolean => reviewBy < today
