import type { PassageSelectors } from '../../../shared/model/passage.ts'
import type { ReadingText } from '../../../shared/text/reading-text.ts'

/** How much of the text on each side is remembered, in UTF-16 code units. Hypothesis keeps 32; tables repeat more than that. */
export const CONTEXT = 64

/** Describes what stands between two positions of a text. */
export const selectorsOf = ({ text }: ReadingText, start: number, end: number): PassageSelectors => [
  {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  },
  { type: 'TextPositionSelector', start, end },
]
