import type { SnippetPart } from '../../../shared/contract/search.ts'

/** What may stand before the first marked word on a line that is cut at its end. */
const LEAD = 36

/** A snippet whose first marked word stands near its beginning, for one short line. */
export const leadWithMatch = (parts: readonly SnippetPart[]): readonly SnippetPart[] => {
  const [first, ...rest] = parts
  if (first === undefined || first.match || first.text.length <= LEAD) return parts
  const tail = first.text.slice(-LEAD)
  const wordStart = tail.indexOf(' ') + 1
  return [{ text: `…${tail.slice(wordStart)}`, match: false }, ...rest]
}

/** A hit in its sentence, with the words that were searched for marked. */
export function Snippet({ parts }: { readonly parts: readonly SnippetPart[] }) {
  let start = 0
  return parts.map(({ text, match }) => {
    const key = start
    start += text.length
    return match ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
