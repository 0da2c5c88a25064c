import { z } from 'zod'

/** A rectangle on the desk of all screens, in device-independent pixels. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How the window stood when it was last closed. */
export interface WindowMemory extends Place {
  readonly state: 'normal' | 'maximised' | 'full-screen'
}

const pixels = z.int().min(-100_000).max(100_000)
const Memory = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels.positive(),
  height: pixels.positive(),
  state: z.enum(['normal', 'maximised', 'full-screen']),
})

/** Reads what was remembered; `null` for anything else. */
export const readMemory = (json: string): WindowMemory | null => {
  try {
    return Memory.safeParse(JSON.parse(json)).data ?? null
  } catch {
    return null
  }
}

export const SMALLEST = { width: 720, height: 480 } as const
export const USUAL = { width: 1280, height: 800 } as const
/** As much of the window must be seen, so that its title bar can be taken hold of. */
const SEEN = { width: 120, height: 40 } as const

const overlap = (from: number, length: number, low: number, high: number): number =>
  Math.min(from + length, high) - Math.max(from, low)

/**
 * Where the window opens: where it stood, as large as it was, if a screen that is there now shows
 * enough of its upper edge; else in the middle of the first screen, as large as fits.
 * @param screens the parts of the screens that are free for windows, the main one first
 */
export const placeWindow = (memory: WindowMemory | null, screens: readonly Place[]): Partial<Place> => {
  const [main] = screens
  const wanted = memory ?? USUAL
  const home = screens.find(
    (screen) =>
      memory !== null &&
      overlap(memory.x, memory.width, screen.x, screen.x + screen.width) >= SEEN.width &&
      memory.y >= screen.y &&
      memory.y + SEEN.height <= screen.y + screen.height,
  )
  const around = home ?? main
  if (!around) return USUAL
  const width = Math.max(SMALLEST.width, Math.min(wanted.width, around.width))
  const height = Math.max(SMALLEST.height, Math.min(wanted.height, around.height))
  return home && memory ? { x: memory.x, y: memory.y, width, height } : { width, height }
}
