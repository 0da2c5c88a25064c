/** The characters of a font, read from its `cmap` table (OpenType 1.9, formats 4 and 12). */
export const codePointsOf = (font: Uint8Array): Set<number> => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const points = new Set<number>()
  const cmap = tableOffset(view, 'cmap')
  if (cmap === null) return points
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const subtable = cmap + view.getUint32(cmap + 4 + i * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 12) readSegmentedCoverage(view, subtable, points)
    else if (format === 4) readSegmentMapping(view, subtable, points)
  }
  return points
}

const tableOffset = (view: DataView, tag: string): number | null => {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return null
}

const readSegmentedCoverage = (view: DataView, subtable: number, points: Set<number>): void => {
  for (let group = 0; group < view.getUint32(subtable + 12); group += 1) {
    const at = subtable + 16 + group * 12
    const last = view.getUint32(at + 4)
    for (let point = view.getUint32(at); point <= last; point += 1) points.add(point)
  }
}

const readSegmentMapping = (view: DataView, subtable: number, points: Set<number>): void => {
  const bytes = view.getUint16(subtable + 6)
  const ends = subtable + 14
  const starts = ends + bytes + 2
  const deltas = starts + bytes
  const offsets = deltas + bytes
  for (let at = 0; at < bytes; at += 2) {
    const start = view.getUint16(starts + at)
    const end = view.getUint16(ends + at)
    const offset = view.getUint16(offsets + at)
    for (let point = start; point <= end && point < 0xffff; point += 1) {
      // An offset leads, from its own place, to the glyph's number; without one the delta makes it.
      const glyph =
        offset === 0
          ? (point + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + (point - start) * 2)
      if (glyph !== 0) points.add(point)
    }
  }
}

/** What a set of fonts can draw. */
export interface Coverage {
  /** Whether one of the fonts has all these characters, so that they can be drawn together. */
  together(points: readonly number[]): boolean
}

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u

/**
 * Reads what fonts can draw. Files of one family (`Inter-Regular.ttf`, `Inter-SemiBold.ttf`) count
 * for what all of them have, because any of them may be asked to draw.
 */
export const readCoverage = (fonts: readonly { fileName: string; bytes: Uint8Array }[]): Coverage => {
  const families = new Map<string, Set<number>>()
  for (const { fileName, bytes } of fonts) {
    const family = fileName.replace(/[-.].*$/, '')
    const points = codePointsOf(bytes)
    families.set(family, families.get(family)?.intersection(points) ?? points)
  }
  const sets = [...families.values()]
  return {
    together: (points) => {
      const drawn = points.filter((point) => !IGNORABLE.test(String.fromCodePoint(point)))
      return sets.some((set) => drawn.every((point) => set.has(point)))
    },
  }
}
