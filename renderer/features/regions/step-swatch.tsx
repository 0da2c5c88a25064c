import { Eye, OctagonX, ShieldCheck, TriangleAlert } from 'lucide-react'
import { type Icon, iconProps } from '../../ui/icon.ts'
import styles from './step-swatch.module.css'
import type { Tone } from './steps.ts'

const ICONS: Readonly<Record<Tone, Icon>> = { 1: ShieldCheck, 2: Eye, 3: TriangleAlert, 4: OctagonX }

// Lines across a square of 14: few and level, wide and slanting, close and slanting, crossed.
const HATCHES: Readonly<Record<Tone, string>> = {
  1: 'M0 4.7H14M0 9.3H14',
  2: 'M-2 8 8 -2M-2 16 16 -2M6 16 16 6',
  3: 'M-2 4 4 -2M-2 9 9 -2M-2 14 14 -2M0 16.5 16.5 0M5 16.5 16.5 5M10 16.5 16.5 10',
  4: 'M-2 6 6 -2M-2 12 12 -2M0 16 16 0M6 16 16 6M8 -2 16 6M2 -2 16 12M-2 0 14 16M-2 6 8 16',
}

/** The look of a step without its words: colour, hatching and icon. Words always stand beside it. */
export function StepSwatch({ tone }: { readonly tone: Tone }) {
  const Mark = ICONS[tone]
  return (
    <span className={styles.look} data-tone={tone}>
      <svg className={styles.swatch} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <rect width="14" height="14" className={styles.fill} />
        <path d={HATCHES[tone]} className={styles.lines} />
      </svg>
      <Mark {...iconProps(15)} strokeWidth={1.75} />
    </span>
  )
}

/** The look on the map of a region of which a part stands at a step: stripes of it. Words always stand beside it. */
export function PartSwatch({ tone }: { readonly tone: Tone }) {
  return (
    <span className={styles.look} data-tone={tone}>
      <svg className={styles.swatch} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <rect width="14" height="14" className={styles.ground} />
        <path d="M0 0H3V14H0zM7 0H10V14H7z" className={styles.fill} />
      </svg>
    </span>
  )
}
