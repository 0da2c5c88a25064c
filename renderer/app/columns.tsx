import clsx from 'clsx'
import { ArrowLeft } from 'lucide-react'
import type { ReactNode } from 'react'
import { iconProps } from '../ui/icon.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './columns.module.css'
import { useFolded } from './folding.ts'
import { PageHeading } from './page-heading.tsx'
import { hrefOf } from './paths.ts'
import { useScrollKeeper } from './scroll-keeper.ts'

export interface TwoColumnProps {
  /** Names the list; its heading where the list stands alone. */
  readonly listTitle: string
  readonly list: ReactNode
  /** The page beside the list; also what stands there while nothing is chosen. */
  readonly page: ReactNode
  /** Whether something is chosen: decides which of the two is seen where there is room for one. */
  readonly isPageOpen: boolean
  /** The path of the list alone, for the way back. */
  readonly listPath: string
  /** The list scrolls by itself (a virtual list): the column does not. */
  readonly listScrolls?: boolean
  /** The page brings its own margins. */
  readonly bleed?: boolean
}

/** A list and the page of what is chosen in it. Folds into one column where the window is narrow. */
export function TwoColumn({
  listTitle,
  list,
  page,
  isPageOpen,
  listPath,
  listScrolls = false,
  bleed = false,
}: TwoColumnProps) {
  const folded = useFolded()
  const showList = !folded || !isPageOpen
  const showPage = !folded || isPageOpen
  return (
    <div className={clsx(styles.columns, folded && styles.folded)}>
      {showList && (
        <section className={clsx(styles.list, listScrolls && styles.still)} aria-label={listTitle}>
          {folded ? (
            <div className={styles.listHead}>
              <PageHeading title={listTitle} />
            </div>
          ) : (
            <VisuallyHidden as="h2">{listTitle}</VisuallyHidden>
          )}
          {list}
        </section>
      )}
      {showPage && (
        <PageColumn bleed={bleed}>
          {folded && (
            <a href={hrefOf(listPath)} className={styles.back}>
              <ArrowLeft {...iconProps(16)} />
              {listTitle}
            </a>
          )}
          {page}
        </PageColumn>
      )}
    </div>
  )
}

/** One page without a list. */
export function OneColumn({ children, bleed = false }: { readonly children: ReactNode; readonly bleed?: boolean }) {
  return (
    <div className={styles.columns}>
      <PageColumn bleed={bleed}>{children}</PageColumn>
    </div>
  )
}

function PageColumn({ children, bleed }: { readonly children: ReactNode; readonly bleed: boolean }) {
  const ref = useScrollKeeper()
  return (
    <div ref={ref} className={clsx(styles.page, bleed && styles.bleed)} data-page-scroller="">
      {children}
    </div>
  )
}
