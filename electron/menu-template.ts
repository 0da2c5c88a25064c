import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../shared/native.ts'
import type { MenuWords } from './menu-words.ts'

/** What the menu can do beside its roles. */
export interface MenuActs {
  run(commandId: string): void
  openEdition(): void
}

const KEYS: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}
const KNOWN = /^(?:[A-Za-z0-9]|[,.;'[\]\\/=`-]|F\d{1,2}|Left|Right|Up|Down|Enter|Backspace|Delete|Home|End)$/

/**
 * A shortcut of the page in Electron's words: `Mod+ArrowLeft` is `CommandOrControl+Left`. `undefined`
 * for keys without a modifier, which a menu would take from whoever is typing, and for unknown ones.
 */
export const acceleratorOf = (keys: string): string | undefined => {
  const parts = keys.split('+')
  if (!parts.includes('Mod') && !parts.includes('Alt')) return undefined
  const names = parts.map((part) => KEYS[part] ?? part)
  return KNOWN.test(names.at(-1) ?? '') ? names.join('+') : undefined
}

/** Outside a Mac, a single `&` underlines the letter that follows. */
const label = (text: string): string => text.replaceAll('&', '&&')

const separator: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The application's menu, from the commands of the page and Electron's roles. Every word is ours:
 * roles bring English ones in every language.
 */
export const menuTemplate = (
  commands: readonly MenuCommand[],
  words: MenuWords,
  acts: MenuActs,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] => {
  const isMac = platform === 'darwin'
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, text: string): MenuItemConstructorOptions => ({
    role: name,
    label: text,
  })
  const group = (name: MenuCommand['group']): MenuItemConstructorOptions[] =>
    commands
      .filter((command) => command.group === name)
      .map(({ id, title, keys }) => {
        const accelerator = keys === null ? undefined : acceleratorOf(keys)
        return {
          id,
          label: label(title),
          click: () => acts.run(id),
          // Shown beside the words; the page itself listens for the keys.
          ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
        }
      })
  const after = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.length === 0 ? [] : [...items, separator]

  const application: MenuItemConstructorOptions = {
    label: 'Valise',
    submenu: [
      role('about', words.about),
      separator,
      role('services', words.services),
      separator,
      role('hide', words.hide),
      role('hideOthers', words.hideOthers),
      role('unhide', words.showAll),
      separator,
      role('quit', words.quit),
    ],
  }
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [
      ...after(group('do')),
      { id: 'shell.openEdition', label: words.openEdition, accelerator: 'CommandOrControl+O', click: acts.openEdition },
      ...(isMac
        ? [
            {
              role: 'recentDocuments' as const,
              label: words.recent,
              submenu: [role('clearRecentDocuments', words.clearRecent)],
            },
          ]
        : []),
      separator,
      isMac ? role('close', words.close) : role('quit', words.quit),
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      role('undo', words.undo),
      role('redo', words.redo),
      separator,
      role('cut', words.cut),
      role('copy', words.copy),
      role('paste', words.paste),
      role('selectAll', words.selectAll),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      ...after(group('look')),
      role('zoomIn', words.zoomIn),
      role('zoomOut', words.zoomOut),
      role('resetZoom', words.resetZoom),
      separator,
      role('togglefullscreen', words.fullScreen),
    ],
  }
  const window: MenuItemConstructorOptions = {
    role: 'window',
    label: words.window,
    submenu: [
      role('minimize', words.minimise),
      ...(isMac ? [role('zoom', words.zoom), separator, role('front', words.front)] : [role('close', words.close)]),
    ],
  }
  const go = group('go')
  return [
    ...(isMac ? [application] : []),
    file,
    edit,
    view,
    // Before the page has said its commands there is nowhere to go.
    ...(go.length === 0 ? [] : [{ label: words.go, submenu: go }]),
    window,
  ]
}

/** What a right click offers where there is text: only what can be done there. `[]` elsewhere. */
export const contextTemplate = (
  { isEditable, selectionText }: { readonly isEditable: boolean; readonly selectionText: string },
  words: MenuWords,
): MenuItemConstructorOptions[] => {
  const hasSelection = selectionText.trim() !== ''
  if (isEditable) {
    return [
      { role: 'cut', label: words.cut, enabled: hasSelection },
      { role: 'copy', label: words.copy, enabled: hasSelection },
      { role: 'paste', label: words.paste },
      separator,
      { role: 'selectAll', label: words.selectAll },
    ]
  }
  return hasSelection ? [{ role: 'copy', label: words.copy }] : []
}
