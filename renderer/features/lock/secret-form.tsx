import { type ReactNode, useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Secret } from '../../../shared/contract/lock.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './lock.module.css'
import { PassphraseField } from './passphrase-field.tsx'

export interface SecretFormProps {
  /** What the button says. */
  readonly act: string
  readonly look?: 'primary' | 'danger'
  readonly isPending: boolean
  readonly error: unknown
  readonly onSecret: (secret: Secret) => void
  /** Which ways there are; the passphrase comes first. */
  readonly ways?: { readonly passphrase: boolean; readonly recoveryCode: boolean }
  readonly autoFocus?: boolean
  /** More fields, between the secret and the button. */
  readonly children?: ReactNode
  readonly isDisabled?: boolean
  /** Stands beside the button. */
  readonly beside?: ReactNode
}

const both = { passphrase: true, recoveryCode: true }

/** Asks for the passphrase or the recovery code, and says what is wrong with what was typed. */
export function SecretForm(props: SecretFormProps) {
  const {
    act,
    look = 'primary',
    isPending,
    error,
    onSecret,
    ways = both,
    autoFocus,
    children,
    isDisabled,
    beside,
  } = props
  const { t } = useTranslation('lock')
  const sentence = useErrorSentence()
  const [useCode, setUseCode] = useState(!ways.passphrase)
  const [typed, setTyped] = useState('')
  const { waitSeconds = 0, mistyped = false } = (error instanceof ValiseError ? error.details : undefined) ?? {}
  const wrong = error ? (mistyped === true ? t('locked.mistyped') : sentence(error)) : undefined
  const wait = typeof waitSeconds === 'number' && waitSeconds > 0 ? t('locked.wait', { count: waitSeconds }) : ''
  const field = {
    value: typed,
    onChange: setTyped,
    ...(autoFocus !== undefined && { autoFocus }),
    ...(wrong !== undefined && { errorMessage: `${wrong} ${wait}`.trim() }),
  }
  return (
    <Form
      className={styles.form ?? ''}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        if (typed !== '' && !isDisabled && !isPending)
          onSecret(useCode ? { recoveryCode: typed } : { passphrase: typed })
      }}
    >
      {useCode ? (
        <TextField
          key="code"
          {...field}
          label={t('locked.code')}
          description={t('locked.codeHint')}
          autoComplete="off"
          spellCheck="false"
        />
      ) : (
        <PassphraseField key="passphrase" {...field} label={t('passphrase')} autoComplete="current-password" />
      )}
      {children}
      <div className={styles.row}>
        <Button type="submit" look={look} isDisabled={typed === '' || isPending || isDisabled === true}>
          {isPending ? t('working') : act}
        </Button>
        {ways.passphrase && ways.recoveryCode && (
          <Button
            look="quiet"
            onPress={() => {
              setTyped('')
              setUseCode(!useCode)
            }}
          >
            {t(useCode ? 'locked.usePassphrase' : 'locked.useCode')}
          </Button>
        )}
        {beside}
      </div>
    </Form>
  )
}
