/** The light squares that ISO/IEC 18004 wants around a code. */
const QUIET = 4

/** A QR code as a picture for print: black on white, in squares that touch. */
export const codeSvg = (rows: readonly string[]): string => {
  const size = rows.length + 2 * QUIET
  const dark = rows.flatMap((row, y) =>
    [...row.matchAll(/#+/g)].map(
      ({ index, 0: run }) => `M${index + QUIET} ${y + QUIET}h${run.length}v1h-${run.length}z`,
    ),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${dark.join('')}" fill="#000"/></svg>`
}
