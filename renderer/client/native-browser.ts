import type { Native } from '../../shared/native.ts'

const OPENABLE = new Set(['https:', 'mailto:', 'tel:', 'geo:'])

// Long enough for the slowest browser to have started the download.
const KEEP_DOWNLOAD = 60_000

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))

/** What a browser lets the page do with the machine around it. */
export const createBrowserNative = (page: Window): Native => ({
  kind: 'browser',

  async saveFile({ fileName, mediaType, base64 }) {
    const url = URL.createObjectURL(new Blob([bytesOf(base64)], { type: mediaType }))
    const link = page.document.createElement('a')
    link.href = url
    link.download = fileName
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), KEEP_DOWNLOAD)
    return { fileName }
  },

  openTextFile: (accept) =>
    new Promise((resolve, reject) => {
      const input = page.document.createElement('input')
      input.type = 'file'
      input.accept = accept.join(',')
      input.addEventListener('cancel', () => resolve(null))
      input.addEventListener('change', () => {
        const file = input.files?.[0]
        if (file) file.text().then((text) => resolve({ fileName: file.name, text }), reject)
        else resolve(null)
      })
      input.click()
    }),

  async openLink(url) {
    const { protocol } = new URL(url)
    if (!OPENABLE.has(protocol)) return
    const link = page.document.createElement('a')
    link.href = url
    // `noopener` keeps the opened page from reaching back to this one, `noreferrer` from knowing it.
    link.rel = 'noopener noreferrer'
    // A telephone or a mail program takes over by itself; a tab for it would stay empty.
    if (protocol === 'https:') link.target = '_blank'
    link.click()
  },

  async setBadge(count) {
    // Only an installed page has an icon, and only some browsers can write on it.
    await page.navigator.setAppBadge?.(count).catch(() => {})
  },
  showLog: async () => {},
  // A browser's menu is its own, and its links and files come another way.
  showCommands: async () => {},
  onTold: () => () => {},

  onClosing(flush) {
    // A browser cannot be made to wait. Leaving and hiding come before closing and still let a request go.
    const leave = (): void => {
      // What could not be saved is still in the page and says so there.
      flush().catch(() => {})
    }
    const hide = (): void => {
      if (page.document.visibilityState === 'hidden') leave()
    }
    page.document.addEventListener('visibilitychange', hide)
    page.addEventListener('pagehide', leave)
    return () => {
      page.document.removeEventListener('visibilitychange', hide)
      page.removeEventListener('pagehide', leave)
    }
  },
})
