import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import styles from './level-counts.module.css'
import { countLevels, type RegionRow } from './region-rows.ts'
import { StepSwatch } from './step-swatch.tsx'
import { toneOf } from './steps.ts'

export interface LevelCountsProps {
  readonly issuer: Issuer
  readonly rows: readonly RegionRow[]
  readonly chosen: number | null
  readonly onChoose: (level: number | null) => void
}

/** How many regions stand at each step of an issuer; press a step to see only those. */
export function LevelCounts({ issuer, rows, chosen, onChoose }: LevelCountsProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  const levels = issuer.scale.map(({ level }) => level)
  return (
    <fieldset className={styles.counts}>
      <legend className={styles.legend}>{t('countsBy', { issuer: text(issuer.name) })}</legend>
      {countLevels(rows, issuer.id, levels).map(({ level, whole, inPart }, index) => (
        <button
          key={level}
          type="button"
          className={styles.count}
          aria-pressed={chosen === level}
          onClick={() => onChoose(chosen === level ? null : level)}
        >
          <span className={styles.words}>
            <StepSwatch tone={toneOf(issuer, level)} />
            {text(issuer.scale[index]?.label ?? issuer.name)}
          </span>
          <span className={styles.number}>
            {format.number(whole)}
            {inPart > 0 && <span className={styles.part}>{t('andInPart', { count: inPart })}</span>}
          </span>
        </button>
      ))}
    </fieldset>
  )
}
