import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { Popover } from 'react-aria-components'
import { TermCard } from '../glossary/term-card.tsx'
import { useCitations } from './citations-context.tsx'
import { SourceCard } from './source-card.tsx'
import styles from './source-mark.module.css'
import { type MarkOpening, useMarkOpening } from './use-mark-opening.ts'

/** Shows the source, or what the term means, of whichever mark inside it is open, in a card beside that mark. */
export function SourcePreview({ children }: { readonly children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const opening = useMarkOpening(root, card)
  return (
    <div ref={root} className={styles.root}>
      {children}
      {/* The card of another mark is another card: it finds its place anew. */}
      {opening.mark && <Preview key={opening.turn} {...opening} mark={opening.mark} card={card} />}
    </div>
  )
}

interface PreviewProps extends MarkOpening {
  readonly mark: HTMLElement
  readonly card: RefObject<HTMLDivElement | null>
}

function Preview({ mark, card, close, cardProps }: PreviewProps) {
  const { numbers, sources, markName } = useCitations()
  const id = useId()
  const trigger = useRef(mark)
  const { source: sourceId = '', term } = mark.dataset
  const number = numbers.get(sourceId)
  const source = sources.get(sourceId)

  // A screen reader that stands on the mark reads the card with it.
  useEffect(() => {
    mark.setAttribute('aria-describedby', id)
    return () => mark.removeAttribute('aria-describedby')
  }, [mark, id])

  const shown =
    term !== undefined
      ? { name: mark.textContent, content: <TermCard id={term} /> }
      : number !== undefined && source
        ? { name: markName(number, source), content: <SourceCard number={number} source={source} /> }
        : null
  if (shown === null) return null
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      isNonModal
      onOpenChange={(isOpen) => !isOpen && close(true)}
      className={styles.card ?? ''}
      placement="bottom"
      offset={6}
    >
      <div ref={card} id={id} role="dialog" aria-label={shown.name} {...cardProps}>
        {shown.content}
      </div>
    </Popover>
  )
}
