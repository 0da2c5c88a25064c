import type { Tone } from '../steps.ts'
import styles from './step-patterns.module.css'

/** What fills a region: the look of its step, or of its step and of the higher one in a part of it. */
export interface Fill {
  readonly tone: Tone
  readonly partTone: Tone | null
}

const nameOf = ({ tone, partTone }: Fill): string => `step-${tone}${partTone === null ? '' : `-${partTone}`}`

/** The value of `fill` for a region. `scope` keeps the patterns of two drawings on a page apart. */
export const fillOf = (scope: string, fill: Fill): string => `url(#${scope}${nameOf(fill)})`

// One tile of each hatching, in units of the drawing: level and wide, slanting, close, crossed.
const TILES: Readonly<Record<Tone, { readonly size: number; readonly lines: string; readonly turn: number }>> = {
  1: { size: 8, lines: 'M0 4H8', turn: 0 },
  2: { size: 8, lines: 'M0 4H8', turn: -45 },
  3: { size: 4.5, lines: 'M0 2.25H4.5', turn: -45 },
  4: { size: 5.5, lines: 'M0 2.75H5.5M2.75 0V5.5', turn: -45 },
}

const STRIPE = 4.5

export interface StepPatternsProps {
  readonly scope: string
  readonly fills: readonly Fill[]
}

/** The hatchings in use, for the `defs` of a drawing: never colour alone. */
export function StepPatterns({ scope, fills }: StepPatternsProps) {
  const distinct = new Map(fills.map((fill) => [nameOf(fill), fill]))
  return [...distinct].map(([name, { tone, partTone }]) => {
    if (partTone !== null) {
      return (
        <pattern key={name} id={scope + name} width={STRIPE * 2} height="10" patternUnits="userSpaceOnUse">
          <rect width={STRIPE * 2} height="10" className={styles.fill} data-tone={tone} />
          <rect width={STRIPE} height="10" className={styles.fill} data-tone={partTone} />
        </pattern>
      )
    }
    const { size, lines, turn } = TILES[tone]
    return (
      <pattern
        key={name}
        id={scope + name}
        width={size}
        height={size}
        patternUnits="userSpaceOnUse"
        patternTransform={`rotate(${turn})`}
      >
        <rect width={size} height={size} className={styles.fill} data-tone={tone} />
        <path d={lines} className={styles.lines} data-tone={tone} />
      </pattern>
    )
  })
}
