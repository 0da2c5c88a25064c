import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, screen } from 'electron'
import { log } from './log.ts'
import { type Place, placeWindow, readMemory, type WindowMemory } from './window-place.ts'

const file = (): string => join(app.getPath('userData'), 'window.json')

const recall = (): WindowMemory | null => {
  try {
    return readMemory(readFileSync(file(), 'utf8'))
  } catch {
    return null
  }
}

/** Where the next window opens, and how. */
export interface WindowStart {
  readonly place: Partial<Place>
  readonly state: WindowMemory['state']
}

/** Recalls how the window stood, and checks it against the screens there are now. */
export const recallWindow = (): WindowStart => {
  const memory = recall()
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  const place = placeWindow(
    memory,
    [main, ...others].map(({ workArea }) => workArea),
  )
  return { place, state: memory?.state ?? 'normal' }
}

let remembers = true

/** Forgets how the window stood, and remembers nothing more of it until the next start. */
export const forgetWindow = (): void => {
  remembers = false
  rmSync(file(), { force: true })
}

/** Keeps how a window stands when it closes. */
export const rememberWindow = (window: BrowserWindow): void => {
  window.on('close', () => {
    if (!remembers) return
    const state = window.isFullScreen() ? 'full-screen' : window.isMaximized() ? 'maximised' : 'normal'
    const { x, y, width, height } = window.getNormalBounds()
    try {
      mkdirSync(app.getPath('userData'), { recursive: true })
      writeFileSync(file(), JSON.stringify({ x, y, width, height, state } satisfies WindowMemory))
    } catch (error) {
      log(`the place of the window was not kept: ${String(error)}`)
    }
  })
}
