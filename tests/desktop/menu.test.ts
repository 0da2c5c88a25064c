import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test, vi } from 'vitest'
import { readCommands } from '../../electron/menu-input.ts'
import { acceleratorOf, contextTemplate, menuTemplate } from '../../electron/menu-template.ts'
import { menuWords } from '../../electron/menu-words.ts'
import type { MenuCommand } from '../../shared/native.ts'

const commands: readonly MenuCommand[] = [
  { id: 'notes.new', title: 'New note', group: 'do', keys: 'Mod+N' },
  { id: 'go.sos', title: 'SOS & help', group: 'go', keys: 'Mod+Shift+E' },
  { id: 'frame.keys', title: 'Keys', group: 'look', keys: '?' },
]
const acts = () => ({ run: vi.fn(), openEdition: vi.fn() })
const itemsOf = (menu: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  Array.isArray(menu?.submenu) ? menu.submenu : []
const all = (template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...all(itemsOf(item))])
const click = (item: MenuItemConstructorOptions | undefined): void => item?.click?.({} as never, undefined, {} as never)

describe('keys in Electron’s words', () => {
  test.each([
    ['Mod+K', 'CommandOrControl+K'],
    ['Mod+Shift+E', 'CommandOrControl+Shift+E'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['Alt+1', 'Alt+1'],
    ['Mod+,', 'CommandOrControl+,'],
    ['Mod+[', 'CommandOrControl+['],
  ])('%s', (keys, accelerator) => expect(acceleratorOf(keys)).toBe(accelerator))
  test.each(['?', 'E', 'Shift+E', 'Mod+é', 'Mod+Nonsense', '', 'Mod+'])('%j has none', (keys) =>
    expect(acceleratorOf(keys)).toBeUndefined(),
  )
})

describe('the menu', () => {
  test.each(['linux', 'win32', 'darwin'] as const)('has every command of the page, and runs it: %s', (platform) => {
    const done = acts()
    const items = all(menuTemplate(commands, menuWords.en, done, platform))
    expect(items.find(({ id }) => id === 'go.sos')).toMatchObject({
      label: 'SOS && help',
      accelerator: 'CommandOrControl+Shift+E',
      registerAccelerator: false,
    })
    expect(items.find(({ id }) => id === 'frame.keys')).not.toHaveProperty('accelerator')
    for (const { id } of commands) click(items.find((item) => item.id === id))
    expect(done.run.mock.calls).toEqual([['notes.new'], ['go.sos'], ['frame.keys']])
    click(items.find(({ id }) => id === 'shell.openEdition'))
    expect(done.openEdition).toHaveBeenCalledOnce()
  })

  test.each(['en', 'fr'] as const)('has a word of ours on every item, also on the roles: %s', (language) => {
    for (const platform of ['linux', 'darwin'] as const) {
      for (const item of all(menuTemplate(commands, menuWords[language], acts(), platform))) {
        if (item.type !== 'separator') expect(item.label).toBeTruthy()
      }
    }
  })

  test('speaks either language, with the same words where they are the same', () => {
    const same = Object.keys(menuWords.en).filter(
      (key) => menuWords.en[key as keyof typeof menuWords.en] === menuWords.fr[key as keyof typeof menuWords.fr],
    )
    expect(same).toEqual(['services'])
  })

  test('offers no developer tools and no way to load anything', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const roles = all(menuTemplate([], menuWords.en, acts(), platform)).map(({ role }) => role)
      for (const role of ['toggleDevTools', 'reload', 'forceReload', 'help']) expect(roles).not.toContain(role)
      expect(roles).toContain('togglefullscreen')
      expect(roles).toContain('zoomIn')
    }
  })
})

describe('a right click', () => {
  const roles = (isEditable: boolean, selectionText: string) =>
    contextTemplate({ isEditable, selectionText }, menuWords.fr).flatMap(({ role, enabled }) =>
      role === undefined ? [] : [enabled === false ? `no ${role}` : role],
    )
  test('offers what can be done', () => {
    expect(roles(true, 'word')).toEqual(['cut', 'copy', 'paste', 'selectAll'])
    expect(roles(true, '')).toEqual(['no cut', 'no copy', 'paste', 'selectAll'])
    expect(roles(false, 'word')).toEqual(['copy'])
    expect(roles(false, '  ')).toEqual([])
  })
})

describe('what the page may say of its commands', () => {
  test('plain data', () => {
    expect(readCommands('fr', commands)).toEqual({ language: 'fr', commands })
  })
  test.each([
    ['es', commands],
    ['en', [{ ...commands[0], id: '<x>' }]],
    ['en', [{ ...commands[0], group: 'help' }]],
    ['en', [{ ...commands[0], role: 'toggleDevTools' }]],
    ['en', [{ ...commands[0], title: 'x'.repeat(121) }]],
    ['en', Array.from({ length: 201 }, () => commands[0])],
    ['en', null],
    [undefined, undefined],
  ])('and nothing else: %s %j', (language, sent) => {
    expect(() => readCommands(language, sent)).toThrow()
  })
})
