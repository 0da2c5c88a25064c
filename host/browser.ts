import open from 'open'

/** Whether a program could show itself. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Opens an address in the default browser. A machine without one is no error. */
export const openInBrowser = async (url: string): Promise<void> => {
  if (!hasDisplay(process.platform, process.env)) return
  try {
    const child = await open(url)
    child.on('error', () => {})
  } catch {
    // The address was printed: it can be opened by hand.
  }
}
