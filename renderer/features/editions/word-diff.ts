import { diffWordsWithSpace } from 'diff'
import type { Language } from '../../../shared/model/primitives.ts'

/** A stretch of two texts laid over each other; `gap` stands for what is the same and left out. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added' | 'gap'
  readonly text: string
}

/** Characters of unchanged text kept on each side of a change. */
const CONTEXT = 90

const cutAtWord = (text: string, length: number, fromEnd: boolean): string => {
  if (fromEnd) {
    const tail = text.slice(-length)
    return tail.slice(tail.indexOf(' ') + 1)
  }
  const head = text.slice(0, length)
  return head.slice(0, Math.max(head.lastIndexOf(' '), 0))
}

const condense = (text: string, isFirst: boolean, isLast: boolean): DiffPart[] => {
  if (text.length <= CONTEXT * 2 + 40 && !isFirst && !isLast) return [{ kind: 'same', text }]
  if (text.length <= CONTEXT + 20) return [{ kind: 'same', text }]
  const gap: DiffPart = { kind: 'gap', text: '…' }
  const before: DiffPart[] = isFirst ? [] : [{ kind: 'same', text: cutAtWord(text, CONTEXT, false) }]
  const after: DiffPart[] = isLast ? [] : [{ kind: 'same', text: cutAtWord(text, CONTEXT, true) }]
  return [...before, gap, ...after]
}

/** Two texts compared word by word, with only the neighbourhood of each change. */
export const wordDiff = (before: string, after: string, language: Language): DiffPart[] => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const changes = diffWordsWithSpace(before, after, { intlSegmenter: segmenter })
  return changes.flatMap(({ value, added, removed }, index): DiffPart[] => {
    if (added) return [{ kind: 'added', text: value }]
    if (removed) return [{ kind: 'removed', text: value }]
    return condense(value, index === 0, index === changes.length - 1)
  })
}
