import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import styles from './level-counts.module.css'
import { countLevels, type RegionRow } from './region-rows.ts'
import { PartSwatch, StepSwatch } from './step-swatch.tsx'
import { toneOf } from './steps.ts'

export interface LevelCountsProps {
  readonly issuer: Issuer
  readonly rows: readonly RegionRow[]
  readonly chosen: number | null
  readonly onChoose: (level: number | null) => void
}

/** The steps of an issuer and how many regions stand at each; press one to see only those. */
export function LevelCounts({ issuer, rows, chosen, onChoose }: LevelCountsProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  // The gravest first, as a delegate looks for it.
  const steps = issuer.scale.toSorted((a, b) => b.level - a.level)
  const counts = countLevels(
    rows,
    issuer.id,
    steps.map(({ level }) => level),
  )
  return (
    <div className={styles.box}>
      <fieldset className={styles.counts}>
        <legend className={styles.legend}>{t('countsBy', { issuer: text(issuer.name) })}</legend>
        {counts.map(({ level, whole, inPart }, index) => (
          <button
            key={level}
            type="button"
            className={styles.count}
            aria-pressed={chosen === level}
            onClick={() => onChoose(chosen === level ? null : level)}
          >
            <span className={styles.words}>
              <StepSwatch tone={toneOf(issuer, level)} />
              {text(steps[index]?.label ?? issuer.name)}
            </span>
            <span className={styles.number}>{format.number(whole)}</span>
            {inPart > 0 && (
              <span className={styles.part}>
                <PartSwatch tone={toneOf(issuer, level)} />
                {t('andInPart', { count: inPart })}
              </span>
            )}
          </button>
        ))}
      </fieldset>
      <p className={styles.date}>{t('legendDate', { date: format.date(dateOf(rows, issuer), 'short') })}</p>
    </div>
  )
}

/** The oldest day among an issuer's advice. */
const dateOf = (rows: readonly RegionRow[], issuer: Issuer): string =>
  rows
    .flatMap(({ region }) => region.advice.filter((advice) => advice.issuer === issuer.id).map(({ asOf }) => asOf))
    .toSorted()[0] ?? issuer.country.asOf
