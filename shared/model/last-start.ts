import { z } from 'zod'

/** The moments of a start, in the order in which they come. */
export const START_MARKS = ['windowCreated', 'coreReady', 'firstPaint', 'interactive'] as const
export type StartMark = (typeof START_MARKS)[number]

/** The name of the file in the data folder that keeps the marks of the last start. */
export const LAST_START_FILE = 'last-start.json'

const milliseconds = z.int().nonnegative()

/** How the last start of the desktop app went. A mark that never came is missing. */
export const LastStart = z.strictObject({
  version: z.string().max(100),
  /** When the process was created. */
  startedAt: z.iso.datetime(),
  /** Milliseconds since the process was created. */
  marks: z.strictObject({
    /** The window was made; it is not yet seen. */
    windowCreated: milliseconds.optional(),
    /** The core answers calls. */
    coreReady: milliseconds.optional(),
    /** The page has painted, and the window shows itself. */
    firstPaint: milliseconds.optional(),
    /** The page has what it needs to be used, and listens. */
    interactive: milliseconds.optional(),
  }),
})
export type LastStart = z.infer<typeof LastStart>
