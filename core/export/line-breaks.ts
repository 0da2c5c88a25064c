/** Where a long unbroken stretch may break: behind the marks that divide addresses and codes. */
const DIVIDERS = /(?<=[/?&=#._,;:@%+\-|\\~])(?![/?&=#._,;:@%+\-|\\~])/u

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const chopped = (text: string, size: number): string[] => {
  const pieces: string[] = []
  let piece = ''
  let count = 0
  for (const { segment } of graphemes.segment(text)) {
    piece += segment
    count += 1
    if (count === size) {
      pieces.push(piece)
      piece = ''
      count = 0
    }
  }
  return piece === '' ? pieces : [...pieces, piece]
}

/** How long a stretch without spaces may be before it is divided, and how long its parts may be. */
export interface BreakLimits {
  readonly unbroken: number
  readonly piece: number
  readonly chop: number
}

export const inText: BreakLimits = { unbroken: 30, piece: 30, chop: 8 }
/** In a table's cell. */
export const inCell: BreakLimits = { unbroken: 14, piece: 16, chop: 6 }

/**
 * Cuts a text at the places where a line may break although there is no space. The parts joined
 * are the text: the template puts a break opportunity between them, not a character, so that an
 * address copied from the page is whole.
 */
export const breakable = (text: string, { unbroken, piece, chop }: BreakLimits): string[] => {
  if (text.length <= unbroken) return [text]
  const parts: string[] = []
  let kept = ''
  for (const stretch of text.split(/(?<=\s)(?=\S)/)) {
    if (stretch.trimEnd().length <= unbroken) {
      kept += stretch
      continue
    }
    const pieces = stretch
      .split(DIVIDERS)
      .flatMap((part) => (part.trimEnd().length <= piece ? [part] : chopped(part, chop)))
    pieces[0] = kept + (pieces[0] ?? '')
    kept = pieces.pop() ?? ''
    parts.push(...pieces)
  }
  return kept === '' && parts.length > 0 ? parts : [...parts, kept]
}
