/** A text without accents and capitals, for comparing what people type. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether every typed word begins a word of the title. Nothing typed matches everything. */
export const matchesWords = (title: string, typed: string): boolean => {
  const words = wordsOf(title)
  return wordsOf(typed).every((start) => words.some((word) => word.startsWith(start)))
}

/** Whether the title begins with what was typed: then it is what was meant. */
export const startsWith = (title: string, typed: string): boolean => {
  const start = fold(typed.trim())
  return start.length > 1 && fold(title).startsWith(start)
}
