import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface PrintFont {
  readonly fileName: string
  readonly bytes: Buffer
}

/** Reads the fonts that ship with the app, always in the same order. */
export const readFonts = (fontsDir: string): PrintFont[] =>
  readdirSync(fontsDir)
    .filter((name) => name.endsWith('.ttf'))
    .sort()
    .map((fileName) => ({ fileName, bytes: readFileSync(join(fontsDir, fileName)) }))
