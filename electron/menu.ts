import { app, Menu } from 'electron'
import type { Language } from '../shared/model/primitives.ts'
import type { MenuCommand, Told } from '../shared/native.ts'
import { channels } from './channels.ts'
import type { Door } from './ipc.ts'
import type { Look } from './look.ts'
import { readCommands } from './menu-input.ts'
import { contextTemplate, type MenuActs, menuTemplate } from './menu-template.ts'
import { menuWords } from './menu-words.ts'
import { openEdition } from './native.ts'

/** Shows a menu at once, then each time the page says which commands there are; in place of Electron's own, which links to the network. */
export const setUpMenu = (door: Door, look: Look, tell: (told: Told) => void): void => {
  const acts: MenuActs = {
    run: (id) => tell({ kind: 'command', id }),
    openEdition: () => void openEdition(look).then((file) => file && tell({ kind: 'file', ...file })),
  }
  const show = (language: Language, commands: readonly MenuCommand[]): void =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(commands, menuWords[language], acts, process.platform)))
  show(look.language(), [])
  door.handle(channels.showCommands, (_page, ...sent) => {
    const { language, commands } = readCommands(...(sent as [unknown, unknown]))
    show(language, commands)
  })
  // The page draws no menu of its own over text.
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_context, params) => {
      const template = contextTemplate(params, menuWords[look.language()])
      if (template.length > 0) Menu.buildFromTemplate(template).popup()
    })
  })
}
