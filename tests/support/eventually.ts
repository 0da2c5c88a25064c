import { vi } from 'vitest'

/** Asks again until it holds: as long as a computer under load may take, where Vitest's own wait ends after one second. */
export const eventually = <Answer>(check: () => Answer | Promise<Answer>): Promise<Answer> =>
  vi.waitFor(check, { timeout: 30_000, interval: 20 })
