import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Advice, Issuer, Region } from '../../../shared/model/region.ts'
import { useText } from '../../app/language.ts'
import { DatedBadges } from '../library/dated-badges.tsx'
import { SourceMarksApart } from '../library/source-mark.tsx'
import { AdviceRuleText } from './advice-rule.tsx'
import styles from './issuer-advice.module.css'
import { RegionStep } from './step-chip.tsx'
import { isAdvice, numberOf, stepOf } from './steps.ts'

export interface IssuerAdviceProps {
  readonly issuer: Issuer
  readonly advice: Advice
  /** To name the neighbours that a rule speaks of. */
  readonly regions: readonly Region[]
}

/** What one issuer says of a region, and apart from it what it tells its own staff. */
export function IssuerAdvice({ issuer, advice, regions }: IssuerAdviceProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const heading = useId()
  const step = stepOf(advice)
  const number = numberOf(issuer, step.level)
  const staff = advice.rules.filter((rule) => !isAdvice(rule))
  return (
    <section aria-labelledby={heading} className={styles.issuer} data-issuer={issuer.id}>
      <h2 id={heading} className={styles.name}>
        {text(issuer.name)}
        {number && <span className={styles.number}>{t('level', number)}</span>}
      </h2>
      <div className={styles.step}>
        <RegionStep issuer={issuer} step={step} />
      </div>
      <ul className={styles.rules}>
        {advice.rules.filter(isAdvice).map((rule) => (
          <li key={rule.text.en}>
            <AdviceRuleText rule={rule} regions={regions} />
          </li>
        ))}
      </ul>
      {staff.length > 0 && (
        <div className={styles.staff}>
          <h3 className={styles.staffTitle}>{t('staff')}</h3>
          <p className={styles.staffHint}>{t('staffHint')}</p>
          <ul className={styles.rules}>
            {staff.map((rule) => (
              <li key={rule.text.en}>
                <AdviceRuleText rule={rule} regions={regions} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.dates}>
        <DatedBadges asOf={advice.asOf} reviewBy={advice.reviewBy} />
        <SourceMarksApart sourceIds={advice.sources} />
      </p>
    </section>
  )
}
