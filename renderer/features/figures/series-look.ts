/** How series are told apart: by colour and by the dashes of their lines, never by colour alone. */
const DASHES = ['none', '7 3', '2 3', '9 3 2 3'] as const
const COLOURS = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'] as const

export const colourOf = (index: number): string => COLOURS[index % COLOURS.length] ?? COLOURS[0]
export const dashOf = (index: number): string => DASHES[index % DASHES.length] ?? DASHES[0]
