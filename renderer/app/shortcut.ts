/** The parts of a key press that a shortcut looks at. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const MODIFIERS = new Set(['Mod', 'Shift', 'Alt'])

const sameKey = (event: KeyPress, key: string): boolean =>
  event.key.toLowerCase() === key.toLowerCase() ||
  // With Alt held, some keyboards write another letter; the key's place tells which it was.
  (event.altKey && key.length === 1 && event.code === `Key${key.toUpperCase()}`)

/** Whether a key press is the shortcut written as `Mod+Shift+E`, `Alt+ArrowLeft` or `?`. */
export const isShortcut = (event: KeyPress, keys: string, apple: boolean): boolean => {
  const parts = keys.split('+')
  const key = parts.find((part) => !MODIFIERS.has(part)) ?? ''
  const wants = (modifier: string): boolean => parts.includes(modifier)
  if ((apple ? event.metaKey : event.ctrlKey) !== wants('Mod')) return false
  if ((apple ? event.ctrlKey : event.metaKey) || event.altKey !== wants('Alt')) return false
  // A sign such as `?` needs Shift on some keyboards and not on others: the sign itself decides.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  return (isSign || event.shiftKey === wants('Shift')) && sameKey(event, key)
}

/** Whether a shortcut would take a letter from somebody who is typing. */
export const isPlainKey = (keys: string): boolean => !keys.includes('Mod') && !keys.includes('Alt')

/** Whether what has the focus takes letters. */
export const takesLetters = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable || element.matches('input, textarea, select, [role="textbox"], [role="combobox"]'))
