import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import styles from './lock.module.css'
import { type Chosen, isGood, NewPassphrase, nothingChosen } from './new-passphrase.tsx'

/** Chooses a passphrase and turns the lock on. */
export function TurnOn({
  onCode,
  onCancel,
}: {
  readonly onCode: (code: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation('lock')
  const client = useClient()
  const sentence = useErrorSentence()
  const systemStore = usePageState(({ lock }) => lock.systemStore)
  const turnOn = useAct('lock.turnOn')
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  const [system, setSystem] = useState(false)
  const [accountOnly, setAccountOnly] = useState(false)
  const isReady = accountOnly || isGood(chosen)

  const submit = async (): Promise<void> => {
    if (!isReady || turnOn.isPending) return
    // What is typed elsewhere on the page belongs to what is encrypted.
    await client.flush().catch(() => {})
    // The page may hear that the notes are encrypted, and take this form away, before the answer is here.
    const passphrase = accountOnly ? null : chosen.first
    const done = await turnOn.mutateAsync({ passphrase, system }).catch(() => null)
    if (done) onCode(done.recoveryCode)
  }

  return (
    <Form
      className={styles.form ?? ''}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <p className={styles.text}>{t(accountOnly ? 'turnOnAccountText' : 'turnOnText')}</p>
      {!accountOnly && <NewPassphrase chosen={chosen} onChange={setChosen} autoFocus />}
      {systemStore && (
        <Checkbox
          isSelected={system}
          onChange={(isOn) => {
            setSystem(isOn)
            if (!isOn) setAccountOnly(false)
          }}
        >
          {t('system')}
        </Checkbox>
      )}
      {systemStore && system && (
        <Checkbox isSelected={accountOnly} onChange={setAccountOnly}>
          {t('accountOnly')}
        </Checkbox>
      )}
      {turnOn.error && (
        <p className={styles.failed} role="alert">
          {sentence(turnOn.error)}
        </p>
      )}
      <div className={styles.row}>
        <Button type="submit" look="primary" isDisabled={!isReady || turnOn.isPending}>
          {turnOn.isPending ? t('working') : t('turnOn')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  )
}
