// The parser needs time that grows with the square of these; at these limits it needs about a
// second. No delegate writes such Markdown, but one may paste a log file or be sent a trap, and
// whoever reads it also has other things to do.
const MAX_PREFIX = 800
const MAX_DELIMITERS = 3_000
const MAX_LINES = 6_000

const PREFIX = /^[\s>*+\-\d.)]*/
const DELIMITERS = /[*_~]+|[[\]`<&]/g
/** A line that begins a paragraph of its own, so that what was counted before does not matter. */
const STARTS_ANEW = /^\s*(?:$|[-*+] |\d{1,9}[.)] |#{1,6} |\||>)/

/** Whether reading a text as Markdown would hold everything up. */
export const tooIntricate = (markdown: string): boolean => {
  let lines = 0
  let delimiters = 0
  for (const line of markdown.split(/\r\n?|\n/)) {
    if ((PREFIX.exec(line)?.[0].length ?? 0) > MAX_PREFIX && line.trim() !== '') return true
    if (STARTS_ANEW.test(line)) {
      lines = 0
      delimiters = 0
    }
    lines += 1
    delimiters += line.match(DELIMITERS)?.length ?? 0
    if (lines > MAX_LINES || delimiters > MAX_DELIMITERS) return true
  }
  return false
}
