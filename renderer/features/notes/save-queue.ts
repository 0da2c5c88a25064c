/** How far the saving of a text is. `saved` means that it is on disk. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface Timers {
  set(run: () => void, milliseconds: number): unknown
  clear(timer: unknown): void
}

export interface SaveQueueOptions<Draft> {
  /** Saves a draft; answers with the instant once it is on disk, or `null` if there was nothing to save. */
  readonly save: (draft: Draft) => Promise<string | null>
  readonly timers: Timers
  /** Milliseconds; only differences count. */
  readonly now: () => number
  readonly onState: (state: SaveState) => void
}

export interface SaveQueue<Draft> {
  /** There is something newer to save. `read` is asked for it when its turn comes. */
  change(read: () => Draft): void
  /** Saves at once what is not saved yet. Answers whether everything is on disk. */
  flush(): Promise<boolean>
  readonly state: SaveState
  /** Whether something is not on disk yet. */
  readonly isPending: boolean
}

/** The pause after the last key. With the saving itself, everything is on disk within 400 ms. */
export const PAUSE = 300
/** The longest that continuous typing stays unsaved. */
export const LONGEST_WAIT = 2_000
/** The wait before a failed save is tried again, doubled each time. */
export const FIRST_RETRY = 1_000
export const LONGEST_RETRY = 30_000
/** The longest that something newer waits for it: each try brings the text into the journal at least. */
export const NEWER_RETRY = 3_000

/**
 * Decides when a text is saved: soon after the last key, at the latest every two seconds, one save at
 * a time, the newest text first. What could not be saved stays here and is tried again.
 */
export const createSaveQueue = <Draft>({ save, timers, now, onState }: SaveQueueOptions<Draft>): SaveQueue<Draft> => {
  let state: SaveState = { kind: 'idle' }
  let settled: SaveState = state
  let pending: (() => Draft) | null = null
  let unsavedSince = 0
  let timer: unknown = null
  let retry = FIRST_RETRY
  let dueAt = 0
  let inFlight: Promise<boolean> | null = null

  const become = (next: SaveState): void => {
    state = next
    onState(next)
  }
  const unschedule = (): void => {
    if (timer !== null) timers.clear(timer)
    timer = null
  }
  const schedule = (milliseconds: number): void => {
    unschedule()
    dueAt = now() + milliseconds
    timer = timers.set(() => {
      timer = null
      void run()
    }, milliseconds)
  }

  const saveOnce = async (): Promise<boolean> => {
    const read = pending
    if (!read) return true
    pending = null
    unschedule()
    if (state.kind !== 'failed') become({ kind: 'saving' })
    try {
      const at = await save(read())
      if (at !== null) settled = { kind: 'saved', at }
      retry = FIRST_RETRY
      become(pending ? { kind: 'dirty' } : settled)
      return true
    } catch (error) {
      // Something newer holds all that this one held.
      const isNewer = pending !== null
      pending ??= read
      become({ kind: 'failed', error })
      schedule(isNewer ? Math.min(retry, NEWER_RETRY) : retry)
      retry = Math.min(retry * 2, LONGEST_RETRY)
      return false
    }
  }

  const run = (): Promise<boolean> => {
    if (inFlight) return inFlight
    inFlight = saveOnce().then((saved) => {
      inFlight = null
      if (saved && pending) schedule(waitLeft())
      return saved
    })
    return inFlight
  }

  const waitLeft = (): number => Math.max(0, Math.min(PAUSE, unsavedSince + LONGEST_WAIT - now()))

  return {
    change(read) {
      if (!pending) unsavedSince = now()
      pending = read
      // A failure stays in sight until the text is on disk.
      if (state.kind !== 'failed' && state.kind !== 'saving') become({ kind: 'dirty' })
      if (inFlight) return
      if (state.kind !== 'failed') schedule(waitLeft())
      else if (dueAt - now() > NEWER_RETRY) schedule(NEWER_RETRY)
    },
    async flush() {
      while (pending || inFlight) if (!(await run())) return false
      return true
    },
    get state() {
      return state
    },
    get isPending() {
      return pending !== null || inFlight !== null
    },
  }
}
