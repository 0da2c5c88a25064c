/**
 * What a spreadsheet would take for a formula. It would run it, and the text may have come from a
 * stranger; an apostrophe before it makes it text (OWASP, "CSV Injection").
 */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/

const cell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as comma-separated values: RFC 4180 in UTF-8, with a byte order mark, without which Excel
 * takes it for another encoding.
 */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
