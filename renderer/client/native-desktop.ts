import type { DesktopBridge, Native } from '../../shared/native.ts'

/** The machine as the desktop's preload bridge shows it. */
export const createDesktopNative = ({ native }: DesktopBridge): Native => ({
  kind: 'desktop',
  saveFile: (file) => native.saveFile(file),
  openTextFile: (accept) => native.openTextFile(accept),
  openLink: (url) => native.openLink(url),
  showLog: () => native.showLog(),
  setBadge: (count) => native.setBadge(count),
  onClosing: (flush) => native.onClosing(flush),
  showCommands: (language, commands) => native.showCommands(language, commands),
  onTold: (listener) => native.onTold(listener),
})
