/** Where a long unbroken stretch may break: behind the marks that divide addresses and codes. */
const DIVIDERS = /(?<=[/?&=#._,;:@%+\-|\\~])(?![/?&=#._,;:@%+\-|\\~])/u

/** Spaces at which a line may break; a no-break space is none of them. */
const SPACES = ' \\t\\n\\u2000-\\u2006\\u2008-\\u200b\\u3000'
const AFTER_SPACES = new RegExp(`(?<=[${SPACES}])(?=[^${SPACES}])`, 'u')
const LAST_STRETCH = new RegExp(`[^${SPACES}]*$`, 'u')
const FIRST_STRETCH = new RegExp(`^[^${SPACES}]*`, 'u')

/**
 * Thousands of break opportunities of the template's kind in one paragraph take Typst minutes.
 * A stretch that long gets zero-width spaces, which cost nothing and stay in a copy.
 */
const ENDLESS = 4_000
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
    } else if (stretch.length > ENDLESS) {
      kept += chopped(stretch, chop).join(ZERO_WIDTH_SPACE)
    } else {
      const pieces = stretch.split(DIVIDERS).flatMap((part) => (part.trimEnd().length <= unbroken ? [part] : chopped(part, chop)))
      const last = pieces.pop() ?? ''
      if (pieces.length > 0) {
        parts.push(kept + pieces[0], ...pieces.slice(1))
        kept = ''
      }
      kept += last
    }
  }
  return [...parts, kept]
}

/** The same for texts that follow one another without a space between them, such as `a**b**c`. */
export const createBreaker = (limits: BreakLimits): ((text: string) => string[]) => {
  let open = 0
  return (text) => {
    const pieces = breakable(text, limits)
    const first = FIRST_STRETCH.exec(pieces[0] ?? '')?.[0].length ?? 0
    const breaksBefore = open > 0 && first > 0 && open + first > limits.unbroken
    const last = LAST_STRETCH.exec(pieces.at(-1) ?? '')?.[0].length ?? 0
    const wholly = pieces.length === 1 && last === text.length
    open = wholly && !breaksBefore ? open + last : last
    return breaksBefore ? ['', ...pieces] : pieces
  }
}
