import { useTranslation } from 'react-i18next'
import { type ErrorCode, type ErrorDetails, errorCodes, ValiseError } from '../../shared/contract/errors.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import styles from './call-error.module.css'
import { hrefOf, paths } from './paths.ts'

const known = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code)

/** Says what any error means, in the reader's language: what happened, what was kept, what to do. */
export const useErrorSentence = (): ((error: unknown) => string) => {
  const { t } = useTranslation('errors')
  return (error) => t(error instanceof ValiseError && known(error.code) ? error.code : 'internal')
}

const problemsOf = (details: ErrorDetails | undefined) =>
  Object.values(details ?? {}).flatMap((value) => (typeof value === 'object' && value !== null ? value : []))

export interface CallErrorProps {
  readonly error: unknown
  readonly title: string
  readonly onRetry?: () => void
  readonly heading?: 'h1' | 'h2' | 'p'
}

/** What stands where an answer was expected that did not come. */
export function CallError({ error, title, onRetry, heading = 'h2' }: CallErrorProps) {
  const { t } = useTranslation('common')
  const { t: lock } = useTranslation('lock')
  const sentence = useErrorSentence()
  const isLocked = error instanceof ValiseError && error.code === 'locked'
  const action = isLocked ? (
    <LinkButton href={hrefOf(paths.notes)}>{lock('unlock')}</LinkButton>
  ) : (
    onRetry && <Button onPress={onRetry}>{t('retry')}</Button>
  )
  const problems = error instanceof ValiseError ? problemsOf(error.details) : []
  return (
    <ErrorState title={title} heading={heading} action={action}>
      <p>{sentence(error)}</p>
      {problems.length > 0 && (
        <details className={styles.details}>
          <summary>{t('details')}</summary>
          <ul>
            {problems.map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                <code>{where}</code> {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </ErrorState>
  )
}
