/** A cell as the template gets it. */
type PrintedCell = readonly {
  readonly kind: string
  readonly text?: readonly string[]
  readonly runs?: readonly { readonly text: readonly string[] }[]
}[]

/** How many texts of a column the template measures. Measuring every cell of a long table would take too long. */
const SAMPLES = 3
/** A longer cell, or a longer stretch in it, is as wide as the page in any case. */
const LONG_CELL = 80
/** Typst keeps a header on one page. One that is longer than this may not fit there and becomes a row. */
const LONG_HEADER = 400
/**
 * Rows whose longest cell has a length between these stay on one page. A shorter one has a single
 * line, as a rule; asking Typst to keep it whole would only cost time.
 */
const KEPT_WHOLE = { from: 25, to: 400 }

const piecesOf = (cell: PrintedCell): string[] =>
  cell.flatMap((part) => [...(part.text ?? []), ...(part.runs ?? []).flatMap((run) => run.text)])

const longest = (texts: readonly string[]): string[] =>
  [...new Set(texts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, SAMPLES)

/**
 * What the template must measure to give each column its width: the stretches that cannot break,
 * and the cells in full.
 */
export const measuredColumns = (header: readonly PrintedCell[], rows: readonly (readonly PrintedCell[])[]) => {
  const columns = header.map((title, i) => {
    const texts = [title, ...rows.map((row) => row[i] ?? [])].map(piecesOf)
    return {
      unbroken: longest(
        texts.flat().flatMap((piece) => piece.split(/[ \u200b]/).map((part) => part.slice(0, LONG_CELL))),
      ),
      full: longest(texts.map((pieces) => pieces.join('').slice(0, LONG_CELL))),
    }
  })
  const length = (row: readonly PrintedCell[]): number =>
    Math.max(0, ...row.map((cell) => piecesOf(cell).join('').length))
  return {
    columns,
    longHeader: length(header) > LONG_HEADER,
    keptWhole: rows.map((row) => length(row) >= KEPT_WHOLE.from && length(row) <= KEPT_WHOLE.to),
  }
}
