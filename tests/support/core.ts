import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { type Core, createCore, type Ports } from '../../core/index.ts'
import { temporaryFolder } from './folder.ts'

export { temporaryFolder }

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))

/** A clock that starts on the first day of the mission and moves one second at each look. */
export const steppingClock = (start = Date.parse('2026-02-15T15:00:00Z')): (() => number) => {
  let now = start
  return () => {
    now += 1_000
    return now
  }
}

/** Identifiers that count up. */
export const countingIds = (): (() => string) => {
  let count = 0
  return () => `note-${String(++count).padStart(6, '0')}`
}

/** Ports for a core in a folder of its own, with a fixed clock and ids and no shipped bundle. */
export const testPorts = (change: Partial<Ports> = {}): Ports => ({
  version: '0.0.0-test',
  dataDir: change.dataDir ?? temporaryFolder(),
  shippedBundle: path('../fixtures/none.valise'),
  templatesDir: path('../../assets/templates'),
  fontsDir: path('../../assets/fonts'),
  host: 'test',
  now: steppingClock(),
  newId: countingIds(),
  log: () => {},
  ...change,
})

/** A core that closes with the test. */
export const testCore = (change: Partial<Ports> = {}): Core => {
  const core = createCore(testPorts(change))
  onTestFinished(() => core.close())
  return core
}
