import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Long enough not to flicker while the pointer or the Tab key passes over a line. */
const DELAY = 150

const CONTROLS = 'button, a[href], [role="link"]'

const markOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-source], [data-term]') : null

interface Shown {
  /** The mark that is open: of a source, or of a term. */
  readonly mark: HTMLElement | null
  /** Another one at each change. */
  readonly turn: number
}

export interface MarkOpening extends Shown {
  /** Shows nothing; `quietly` also when the mark takes back the focus. */
  close(quietly?: boolean): void
  /** For the pointer on the card itself. */
  readonly cardProps: { readonly onPointerEnter: () => void; readonly onPointerLeave: () => void }
}

/**
 * Decides which mark of a source or a term inside `root` is open: hover and keyboard focus open it after a moment,
 * a click, Enter or a finger at once; Esc, a press elsewhere and going away close it.
 */
export const useMarkOpening = (
  root: RefObject<HTMLElement | null>,
  card: RefObject<HTMLElement | null>,
): MarkOpening => {
  const [{ mark, turn }, setShown] = useState<Shown>({ mark: null, turn: 0 })
  const setMark = useCallback(
    (next: HTMLElement | null) =>
      setShown((shown) => (shown.mark === next ? shown : { mark: next, turn: shown.turn + 1 })),
    [],
  )
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const quiet = useRef<HTMLElement | null>(null)

  const show = useCallback(
    (next: HTMLElement | null) => {
      clearTimeout(timer.current)
      setMark(next)
    },
    [setMark],
  )
  const showLater = useCallback(
    (next: HTMLElement | null) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setMark(next), DELAY)
    },
    [setMark],
  )
  const close = useCallback(
    (quietly = false) => {
      if (quietly) quiet.current = mark
      show(null)
    },
    [mark, show],
  )

  useEffect(() => {
    const element = root.current
    if (!element) return
    const stop = new AbortController()
    const hear = <E extends keyof HTMLElementEventMap>(event: E, listener: (event: HTMLElementEventMap[E]) => void) =>
      element.addEventListener(event, listener, { signal: stop.signal })
    hear('pointerover', (event) => {
      const over = markOf(event.target)
      if (over && event.pointerType === 'mouse') showLater(over)
    })
    hear('pointerout', (event) => {
      if (markOf(event.target) && event.pointerType === 'mouse') showLater(null)
    })
    hear('focusin', ({ target }) => {
      const focused = markOf(target)
      if (focused && focused !== quiet.current && focused.matches(':focus-visible')) showLater(focused)
    })
    hear('focusout', ({ target, relatedTarget }) => {
      quiet.current = null
      const intoCard = relatedTarget instanceof Node && card.current?.contains(relatedTarget)
      if (markOf(target) && !intoCard) showLater(null)
    })
    // The card stands at the end of the document: Tab steps into it as if it stood behind its mark.
    hear('keydown', (event) => {
      if (event.key !== 'Tab' || event.shiftKey || mark === null || event.target !== mark) return
      const first = card.current?.querySelector<HTMLElement>(CONTROLS)
      if (!first) return
      event.preventDefault()
      first.focus()
    })
    hear('click', (event) => {
      const pressed = markOf(event.target)
      if (!pressed) return
      const byFinger = event instanceof PointerEvent && event.pointerType === 'touch'
      // A pointer that hovers has opened it already; only a finger closes it again by the same touch.
      show(byFinger && pressed === mark ? null : pressed)
    })
    return () => stop.abort()
  }, [root, card, mark, show, showLater])

  useEffect(() => {
    if (!mark) return
    const stop = new AbortController()
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !mark.contains(target) && !card.current?.contains(target)) show(null)
      },
      { signal: stop.signal, capture: true },
    )
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        close(true)
      },
      { signal: stop.signal, capture: true },
    )
    mark.setAttribute('aria-expanded', 'true')
    return () => {
      stop.abort()
      mark.removeAttribute('aria-expanded')
    }
  }, [mark, card, show, close])

  useEffect(() => () => clearTimeout(timer.current), [])

  return {
    mark,
    turn,
    close,
    cardProps: { onPointerEnter: () => show(mark), onPointerLeave: () => showLater(null) },
  }
}
