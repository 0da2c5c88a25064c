import type { TFunction } from 'i18next'

/** Whether the main modifier is Command instead of Control. */
export const isApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

const APPLE: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Enter: '↩', Escape: '⎋' }

/** A shortcut such as `Mod+Shift+E` in the words printed on the reader's keys: `Ctrl Shift E`, `⇧⌘E`. */
export const keyNames = (keys: string, t: TFunction<'common'>, apple = isApple): string => {
  const names: Readonly<Record<string, string>> = t('keys', { returnObjects: true })
  const parts = keys.split('+').map((key) => {
    if (apple && APPLE[key] !== undefined) return APPLE[key]
    return names[key === 'Mod' ? 'Ctrl' : key] ?? key
  })
  return parts.join(apple ? '' : ' ')
}
