import type { Language } from '../../shared/model/primitives.ts'
import type { Picture } from '../notebook/attachments/index.ts'

/** What an export asks of the files attached to notes. */
export interface AttachedFiles {
  /** The name and the bytes of a file; `null` where nobody knows it. */
  facts(id: string): { readonly name: string; readonly bytes: number } | null
  /** The re-sampled copy of a picture; `null` where there is none. */
  picture(id: string): Picture | null
}

/** For texts that have no files: briefings. */
export const nothingAttached: AttachedFiles = { facts: () => null, picture: () => null }

/** At how many pixels to an inch a picture is printed, if there is room, and the most room it gets, in points. */
const PIXELS_PER_INCH = 144
const ROOM = { width: 420, height: 300 }
/** Between words, in a heading or in a table's cell, there is less. */
const ROOM_IN_LINE = { width: 110, height: 80 }

/** How large a picture is printed, in points. */
export const printedSize = (
  { width, height }: Pick<Picture, 'width' | 'height'>,
  where: 'block' | 'line',
): { readonly width: number; readonly height: number } => {
  const room = where === 'block' ? ROOM : ROOM_IN_LINE
  const points = 72 / PIXELS_PER_INCH
  const scale = Math.min(points, room.width / width, room.height / height)
  return { width: width * scale, height: height * scale }
}

const UNITS = ['byte', 'kilobyte', 'megabyte'] as const

/** A size as a person reads it, in the steps of the page. */
export const sizeIn = (bytes: number, language: Language): string => {
  const step = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3))
  return new Intl.NumberFormat(`${language}-CA`, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step)
}
