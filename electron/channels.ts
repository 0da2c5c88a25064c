/** The names under which preload and main process speak. Both sides import them from here. */
export const channels = {
  /** Page to main: a call of the contract. */
  call: 'valise:call',
  /** Main to page: whatever the core pushes. */
  event: 'valise:event',
  saveFile: 'valise:save-file',
  openTextFile: 'valise:open-text-file',
  openLink: 'valise:open-link',
  setBadge: 'valise:set-badge',
  showLog: 'valise:show-log',
  /** Page to main: the commands there are now. */
  showCommands: 'valise:show-commands',
  /** Page to main: from now on it hears what it is told. */
  listening: 'valise:listening',
  /** Main to page: go there, take this file, run that command. */
  told: 'valise:told',
  /** Main to page: the window is about to close. */
  closing: 'valise:closing',
  /** Page to main: whether everything typed is on disk. */
  flushed: 'valise:flushed',
} as const
export type Channel = (typeof channels)[keyof typeof channels]
