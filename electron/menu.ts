import { Menu } from 'electron'

/**
 * A Mac needs a menu for copy, paste and quit; their words come from the system. Elsewhere the keys
 * work without one, and Electron's own menu, which links to the network, is taken away.
 */
export const setUpMenu = (): void =>
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
