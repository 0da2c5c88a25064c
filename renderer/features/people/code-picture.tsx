import styles from './code-picture.module.css'

export interface CodePictureProps {
  /** One text for each row, `#` for a dark square. */
  readonly rows: readonly string[]
  /** What is in it, for whoever cannot see it. */
  readonly label: string
}

/** The light squares that ISO/IEC 18004 wants around a code. */
const QUIET = 4

/** The dark squares of a row that lie side by side, as one stretch each. */
const stretches = (row: string): { readonly from: number; readonly length: number }[] =>
  [...row.matchAll(/#+/g)].map(({ index, 0: dark }) => ({ from: index, length: dark.length }))

/** A QR code: black on white in either theme, because that is what cameras read. */
export function CodePicture({ rows, label }: CodePictureProps) {
  const size = rows.length + 2 * QUIET
  const path = rows
    .flatMap((row, y) =>
      stretches(row).map(({ from, length }) => `M${from + QUIET} ${y + QUIET}h${length}v1h-${length}z`),
    )
    .join('')
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
