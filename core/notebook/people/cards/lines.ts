import { ValiseError } from '../../../../shared/contract/errors.ts'

/** A card of a file: its content lines (RFC 6350, section 3.2), unfolded, between BEGIN and END. */
export interface RawCard {
  readonly lines: readonly string[]
  readonly isOld: boolean
}

const MAX_CARDS_IN_FILE = 10_000
const MAX_LINES_OF_CARD = 2_000

export const invalidCards = (finding: string): ValiseError =>
  new ValiseError(
    'cards-invalid',
    `The file could not be read as vCards: ${finding}. Nothing was changed. Export it again as a .vcf file.`,
    { finding },
  )

const isQuotedPrintable = (head: string): boolean => /[;=]quoted-printable(?:;|$)/i.test(head)

/** The lines of a file, with those that were folded in one again. */
const unfolded = function* (text: string): Generator<string> {
  let line = ''
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/g)) {
    const physical = match[1] ?? ''
    // vCard 2.1 breaks quoted-printable text behind a `=`.
    if (line.endsWith('=') && isQuotedPrintable(line.slice(0, Math.max(0, line.indexOf(':')))))
      line = line.slice(0, -1) + physical
    else if (/^[ \t]/.test(physical)) line += physical.slice(1)
    else {
      if (line !== '') yield line
      line = physical
    }
  }
  if (line !== '') yield line
}

/** Takes a file apart into its cards. A card within a card (AGENT) is left out. Errors: `cards-invalid`. */
export const cardsIn = (text: string): RawCard[] => {
  const cards: RawCard[] = []
  let lines: string[] | null = null
  let depth = 0
  for (const line of unfolded(text.replace(/^\uFEFF/, ''))) {
    const edge = /^\s*(begin|end)\s*:\s*(\S*)\s*$/i.exec(line)
    const isBegin = edge?.[1]?.toLowerCase() === 'begin'
    if (lines === null) {
      if (line.trim() === '') continue
      if (!isBegin || edge?.[2]?.toLowerCase() !== 'vcard') throw invalidCards('it does not begin with BEGIN:VCARD')
      lines = []
    } else if (edge) {
      if (isBegin) depth += 1
      else if (depth > 0) depth -= 1
      else {
        cards.push({ lines, isOld: lines.some((each) => /^version:\s*2\.1\s*$/i.test(each)) })
        if (cards.length > MAX_CARDS_IN_FILE) throw invalidCards(`it holds more than ${MAX_CARDS_IN_FILE} cards`)
        lines = null
      }
    } else if (depth === 0) {
      lines.push(line)
      if (lines.length > MAX_LINES_OF_CARD) throw invalidCards(`a card has more than ${MAX_LINES_OF_CARD} lines`)
    }
  }
  if (lines !== null) throw invalidCards(`it ends in the middle of a card, after ${cards.length} whole ones`)
  if (cards.length === 0) throw invalidCards('it holds no card')
  return cards
}
