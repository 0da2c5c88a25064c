import { CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { type ErrorProblem, ValiseError } from '../../../shared/contract/errors.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { Outcome } from './outcome.tsx'
import styles from './refusal.module.css'
import { useRefusalFact } from './use-refusal-fact.ts'

/** The first few tell what is wrong. */
const SHOWN = 10

const problemsOf = (error: unknown): readonly ErrorProblem[] => {
  const problems = error instanceof ValiseError ? error.details?.problems : undefined
  return Array.isArray(problems) ? problems : []
}

export interface RefusalProps {
  readonly error: unknown
  readonly fileName: string
  readonly onDismiss: () => void
}

/** Why a file was not taken: what happened, what was kept, what to do, and what is wrong in it. */
export function Refusal({ error, fileName, onDismiss }: RefusalProps) {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const sentence = useErrorSentence()
  const fact = useRefusalFact(error)
  const problems = problemsOf(error)
  const count = error instanceof ValiseError ? Number(error.details?.count ?? problems.length) : 0
  return (
    <Outcome icon={CircleX} tone="bad" title={t('refused', { file: fileName })} onDismiss={onDismiss}>
      <p>{sentence(error)}</p>
      {fact !== null && <p className={styles.fact}>{fact}</p>}
      {problems.length > 0 && (
        <>
          <p className={styles.fact}>{t('problems', { count, number: format.number(count) })}</p>
          <ul className={styles.problems}>
            {problems.slice(0, SHOWN).map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                <code>{where}</code> <span lang="en">{message}</span>
              </li>
            ))}
          </ul>
          {count > SHOWN && (
            <p className={styles.fact}>
              {t('moreProblems', { count: count - SHOWN, number: format.number(count - SHOWN) })}
            </p>
          )}
        </>
      )}
    </Outcome>
  )
}
