import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../shared/model/region.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useText } from '../../app/language.ts'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { DatedBadges } from '../library/dated-badges.tsx'
import { SourceMarks } from '../library/source-mark.tsx'
import styles from './national-advice.module.css'
import { StepChip } from './step-chip.tsx'

export interface NationalAdviceProps {
  readonly issuers: readonly Issuer[]
  readonly sources: readonly Source[]
}

/** What each issuer says of the country as a whole: its step in sight, its text one press away. */
export function NationalAdvice({ issuers, sources }: NationalAdviceProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const citations = useMemo(
    () => numberSources(issuers.map(({ name, country }) => ({ label: text(name), sourceIds: country.sources }))),
    [issuers, text],
  )
  return (
    <CitationsProvider citations={citations} sources={sources}>
      <section className={styles.national} aria-labelledby="national">
        <h2 id="national" className={styles.heading}>
          {t('national.title')}
        </h2>
        <dl className={styles.steps}>
          {issuers.map((issuer) => (
            <div key={issuer.id} className={styles.step}>
              <dt className={styles.issuer}>{text(issuer.name)}</dt>
              <dd>
                <StepChip issuer={issuer} level={issuer.country.level} />
              </dd>
            </div>
          ))}
        </dl>
        <details className={styles.details}>
          <summary className={styles.summary}>{t('national.more')}</summary>
          <div className={styles.texts}>
            {issuers.map(({ id, name, country }) => (
              <div key={id} className={styles.text}>
                <h3 className={styles.issuer}>{text(name)}</h3>
                <p className={styles.sentence}>
                  {text(country.text)}
                  <SourceMarks sourceIds={country.sources} />
                </p>
                <p className={styles.dates}>
                  <DatedBadges asOf={country.asOf} reviewBy={country.reviewBy} />
                </p>
              </div>
            ))}
          </div>
        </details>
      </section>
    </CitationsProvider>
  )
}
