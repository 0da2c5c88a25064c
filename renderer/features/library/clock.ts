import { useEffect, useState } from 'react'
import { dayIn } from './calendar.ts'

const MINUTE = 60_000

/** The time now in milliseconds since 1970; new with each minute, and when the window is seen again. */
export const useNow = (): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const look = (): void => setNow(Date.now())
    const timer = setTimeout(look, MINUTE - (now % MINUTE))
    // A sleeping computer does not count minutes.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now])
  return now
}

/** Today's calendar day where this computer is, `YYYY-MM-DD`. */
export const useToday = (): string => dayIn(useNow())
