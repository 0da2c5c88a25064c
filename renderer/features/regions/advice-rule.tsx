import { useTranslation } from 'react-i18next'
import type { Text } from '../../../shared/model/primitives.ts'
import type { AdviceRule, Region } from '../../../shared/model/region.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import styles from './advice-rule.module.css'
import { eitherOf } from './words.ts'

export interface AdviceRuleTextProps {
  readonly rule: AdviceRule
  readonly regions: readonly Region[]
}

/** A rule as its sentence, then what it depends on and what is excepted, each on a line. */
export function AdviceRuleText({ rule, regions }: AdviceRuleTextProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const conditions = useConditions(rule, regions)
  return (
    <div className={styles.rule}>
      <p className={styles.sentence}>{text(rule.text)}</p>
      {conditions.length > 0 && <p className={styles.conditions}>{conditions.join(' · ')}</p>}
      {rule.except.length > 0 && (
        <>
          <p className={styles.except}>{t('except', { count: rule.except.length })}</p>
          <ul className={styles.exceptions}>
            {rule.except.map(({ area, onlyIf }) => (
              <li key={area.en}>
                <Exception area={area} onlyIf={onlyIf ?? []} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

type Ways = NonNullable<AdviceRule['onlyIf']>

const useOnlyBy = (): ((ways: Ways) => string) => {
  const { t } = useTranslation('regions')
  const language = useLanguage()
  return (ways) =>
    t('onlyBy', {
      ways: eitherOf(
        ways.map((way) => t(`ways.${way}`)),
        language,
      ),
    })
}

function Exception({ area, onlyIf }: { readonly area: Text; readonly onlyIf: Ways }) {
  const text = useText()
  const onlyBy = useOnlyBy()
  return (
    <>
      {text(area)}
      {onlyIf.length > 0 && <strong className={styles.only}> ({onlyBy(onlyIf)})</strong>}
    </>
  )
}

const useConditions = ({ within, onlyIf, not }: AdviceRule, regions: readonly Region[]): string[] => {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  const language = useLanguage()
  const onlyBy = useOnlyBy()
  const countries = new Intl.DisplayNames(language, { type: 'region' })
  const nameOf = (code: string): string => {
    const region = regions.find(({ id }) => id === code)
    return region ? text(region.name) : code.length === 2 ? (countries.of(code) ?? code) : code
  }
  return [
    ...(within ? [t('within', { km: format.number(within.km), of: format.list(within.of.map(nameOf)) })] : []),
    ...(onlyIf ? [onlyBy(onlyIf)] : []),
    ...(not === 'after-dark' ? [t('notAfterDark')] : []),
  ]
}
