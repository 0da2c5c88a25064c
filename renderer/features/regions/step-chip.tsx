import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../shared/model/region.ts'
import { useText } from '../../app/language.ts'
import styles from './step-chip.module.css'
import { StepSwatch } from './step-swatch.tsx'
import { type Step, toneOf, wordsOf } from './steps.ts'

export interface StepChipProps {
  readonly issuer: Issuer
  readonly level: number
}

/** A step in its issuer's words, with colour, hatching and icon. */
export function StepChip({ issuer, level }: StepChipProps) {
  const text = useText()
  return (
    <span className={styles.chip}>
      <StepSwatch tone={toneOf(issuer, level)} />
      <span>{text(wordsOf(issuer, level))}</span>
    </span>
  )
}

/** The step of a region, and below it the higher one of a part of the region. */
export function RegionStep({ issuer, step }: { readonly issuer: Issuer; readonly step: Step }) {
  const { t } = useTranslation('regions')
  return (
    <span className={styles.step}>
      <StepChip issuer={issuer} level={step.level} />
      {step.inPart !== null && (
        <span className={styles.part}>
          {t('inPart')} <StepChip issuer={issuer} level={step.inPart} />
        </span>
      )}
    </span>
  )
}
