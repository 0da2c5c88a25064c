import { useTranslation } from 'react-i18next'
import { MIN_PASSPHRASE } from '../../../shared/model/lock-limits.ts'
import { PassphraseField } from './passphrase-field.tsx'

/** A passphrase that is being chosen: the same text twice. */
export interface Chosen {
  readonly first: string
  readonly second: string
}

export const nothingChosen: Chosen = { first: '', second: '' }
export const isGood = ({ first, second }: Chosen): boolean => first.length >= MIN_PASSPHRASE && first === second

/** Two fields for a new passphrase, with a plain hint and nothing that pretends to measure it. */
export function NewPassphrase({
  chosen,
  onChange,
  autoFocus = false,
}: {
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
  readonly autoFocus?: boolean
}) {
  const { t } = useTranslation('lock')
  const differs = chosen.second !== '' && !chosen.first.startsWith(chosen.second)
  return (
    <>
      <PassphraseField
        label={t('newPassphrase')}
        description={t('passphraseHint', { count: MIN_PASSPHRASE })}
        value={chosen.first}
        onChange={(first) => onChange({ ...chosen, first })}
        autoComplete="new-password"
        autoFocus={autoFocus}
      />
      <PassphraseField
        label={t('again')}
        value={chosen.second}
        onChange={(second) => onChange({ ...chosen, second })}
        autoComplete="new-password"
        {...(differs && { errorMessage: t('notSame') })}
      />
    </>
  )
}
