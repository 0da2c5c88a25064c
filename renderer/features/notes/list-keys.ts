/** Where a key moves the active row of a list; `null` for keys that move nothing. */
export const movedIndex = (key: string, index: number, total: number, rowsInView: number): number | null => {
  const last = total - 1
  const within = (wanted: number): number => Math.min(last, Math.max(0, wanted))
  switch (key) {
    case 'ArrowDown':
      return within(index + 1)
    case 'ArrowUp':
      return within(index - 1)
    case 'PageDown':
      return within(index + Math.max(1, rowsInView - 1))
    case 'PageUp':
      return within(index - Math.max(1, rowsInView - 1))
    case 'Home':
      return 0
    case 'End':
      return within(last)
    default:
      return null
  }
}
