/** Where a long unbroken stretch may break: behind the marks that divide addresses and codes. */
const DIVIDERS = /(?<=[/?&=#._,;:@%+\-|\\~])(?![/?&=#._,;:@%+\-|\\~])/u

/** Spaces at which a line may break; a no-break space is none of them. */
const SPACES = ' \\t\\n\\u2000-\\u2006\\u2008-\\u200b\\u3000'
const AFTER_SPACES = new RegExp(`(?<=[${SPACES}])(?=[^${SPACES}])`, 'u')
const LAST_STRETCH = new RegExp(`[^${SPACES}]*$`, 'u')
const FIRST_STRETCH = new RegExp(`^[^${SPACES}]*`, 'u')

/**
 * How many of the template's break opportunities one paragraph gets: thousands would take Typst
 * minutes. Beyond it come zero-width spaces, which cost nothing but stay in what is copied.
 */
const MAX_GAPS = 1_000
const ZERO_WIDTH_SPACE = '\u200b'

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

export interface BreakLimits {
  /** How long a stretch without spaces may be before it is divided. */
  readonly unbroken: number
  /** How long the parts of a stretch without dividers are then made. */
  readonly chop: number
}

export const inText: BreakLimits = { unbroken: 30, chop: 8 }
/** In a table's cell. */
export const inCell: BreakLimits = { unbroken: 16, chop: 6 }

/**
 * Cuts a text at the places where a line may break although there is no space. The parts joined
 * are the text: the template puts a break opportunity between them, not a character, so that an
 * address copied from the page is whole.
 */
export const breakable = (text: string, { unbroken, chop }: BreakLimits): string[] => {
  if (text.length <= unbroken) return [text]
  const parts: string[] = []
  let kept = ''
  for (const stretch of text.split(AFTER_SPACES)) {
    if (stretch.trimEnd().length <= unbroken) {
      kept += stretch
    } else {
      const pieces = stretch
        .split(DIVIDERS)
        .flatMap((part) => (part.trimEnd().length <= unbroken ? [part] : chopped(part, chop)))
      for (const piece of pieces.slice(0, -1)) {
        parts.push(kept + piece)
        kept = ''
      }
      kept += pieces.at(-1) ?? ''
    }
  }
  return [...parts, kept]
}

/** Cuts the texts of one paragraph, in their order. */
export interface Breaker {
  /** A text that must be divided from the one before, as in `a**b**c`, begins with an empty part. */
  cut(text: string): string[]
  /** A new line begins, so the next text follows on nothing. */
  newLine(): void
}

/** Makes a breaker for one paragraph. */
export const createBreaker = (limits: BreakLimits): Breaker => {
  let open = 0
  let gaps = 0
  return {
    cut: (text) => {
      const pieces = breakable(text, limits)
      const first = FIRST_STRETCH.exec(pieces[0] ?? '')?.[0].length ?? 0
      const last = LAST_STRETCH.exec(pieces.at(-1) ?? '')?.[0].length ?? 0
      const divided = open > 0 && first > 0 && open + first > limits.unbroken
      open = last === text.length && !divided ? open + last : last
      const parts = divided ? ['', ...pieces] : pieces
      gaps += parts.length - 1
      return gaps > MAX_GAPS ? [parts.join(ZERO_WIDTH_SPACE)] : parts
    },
    newLine: () => {
      open = 0
    },
  }
}
