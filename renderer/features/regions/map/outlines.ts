import type { Outline } from './outline.ts'

/**
 * The countries that can be drawn, by ISO 3166-1 code. A drawing is an asset with its own licence; an
 * edition for a country without one is shown as a table. Each is loaded only where it is needed.
 */
const loaders: Readonly<Record<string, () => Promise<Outline>>> = {
  MX: async () => (await import('./mexico.ts')).outline,
}

const loading = new Map<string, Promise<Outline>>()

/** The drawing of a country, the same promise each time; `null` where there is none. */
export const outlineOf = (country: string): Promise<Outline> | null => {
  const load = loaders[country]
  if (!load) return null
  const known = loading.get(country) ?? load()
  loading.set(country, known)
  return known
}
