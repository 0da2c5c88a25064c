import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Secret } from '../../../shared/contract/lock.ts'
import { idleChoices } from '../../../shared/model/lock-limits.ts'
import { usePreferences } from '../../app/preferences.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './lock.module.css'
import { LockedNotes } from './locked-notes.tsx'
import { type Chosen, isGood, NewPassphrase, nothingChosen } from './new-passphrase.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { SecretForm } from './secret-form.tsx'
import { TurnOn } from './turn-on.tsx'

type Doing = 'nothing' | 'turnOn' | 'turnOff' | 'change' | 'renew'

/** The lock itself: how it stands, on and off, passphrase, recovery code, idle time. */
export function LockPart() {
  const { t } = useTranslation('lock')
  const lock = usePageState((state) => state.lock)
  const askToLock = usePageState((state) => state.askToLock)
  const [doing, setDoing] = useState<Doing>('nothing')
  const [code, setCode] = useState<string | null>(null)
  const stop = (): void => setDoing('nothing')
  const showCode = (next: string): void => {
    setCode(next)
    stop()
  }
  if (lock.state === 'locked') return <LockedNotes heading="h2" />
  return (
    <>
      <p className={styles.text} role="status">
        {t(`states.${lock.state}`)}
      </p>
      {code !== null && <RecoveryCode code={code} onDone={() => setCode(null)} />}
      {lock.state === 'plain' && doing !== 'turnOn' && (
        <div className={styles.row}>
          <Button look="primary" onPress={() => setDoing('turnOn')}>
            {t('turnOn')}
          </Button>
        </div>
      )}
      {lock.state === 'plain' && doing === 'turnOn' && <TurnOn onCode={showCode} onCancel={stop} />}
      {lock.state === 'open' && (
        <>
          <IdleChoice />
          {doing === 'nothing' && (
            <div className={styles.row}>
              <Button onPress={askToLock}>{t('lockNow')}</Button>
              <Button look="quiet" onPress={() => setDoing('change')}>
                {t('change')}
              </Button>
              <Button look="quiet" onPress={() => setDoing('renew')}>
                {t('recovery.renew')}
              </Button>
              <Button look="quiet" onPress={() => setDoing('turnOff')}>
                {t('turnOff')}
              </Button>
            </div>
          )}
          {doing === 'change' && <ChangePassphrase onEnd={stop} />}
          {doing === 'renew' && <RenewCode onCode={showCode} onCancel={stop} />}
          {doing === 'turnOff' && <TurnOff onEnd={stop} />}
        </>
      )}
    </>
  )
}

function IdleChoice() {
  const { t } = useTranslation('lock')
  const { native } = useClient()
  const [{ lockAfter }, change] = usePreferences()
  return (
    <Select
      label={t('idle')}
      description={t(native.kind === 'desktop' ? 'idleHint' : 'idleHintBrowser')}
      options={idleChoices.map((id) => ({ id, label: id === 0 ? t('idleOff') : t('minutes', { count: id }) }))}
      value={lockAfter}
      onChange={(minutes) => void change({ lockAfter: minutes })}
    />
  )
}

function Cancel({ onPress }: { readonly onPress: () => void }) {
  const { t } = useTranslation('lock')
  return (
    <Button look="quiet" onPress={onPress}>
      {t('cancel')}
    </Button>
  )
}

function ChangePassphrase({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.changePassphrase')
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  const submit = (secret: Secret): void => act.mutate({ secret, passphrase: chosen.first }, { onSuccess: onEnd })
  return (
    <SecretForm
      act={t('change')}
      autoFocus
      isPending={act.isPending}
      error={act.error}
      isDisabled={!isGood(chosen)}
      onSecret={submit}
      beside={<Cancel onPress={onEnd} />}
    >
      <NewPassphrase chosen={chosen} onChange={setChosen} />
    </SecretForm>
  )
}

function RenewCode({ onCode, onCancel }: { readonly onCode: (code: string) => void; readonly onCancel: () => void }) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.renewRecoveryCode')
  return (
    <SecretForm
      act={t('recovery.renew')}
      autoFocus
      isPending={act.isPending}
      error={act.error}
      onSecret={(secret) => act.mutate({ secret }, { onSuccess: ({ recoveryCode }) => onCode(recoveryCode) })}
      beside={<Cancel onPress={onCancel} />}
    >
      <p className={styles.text}>{t('recovery.renewText')}</p>
    </SecretForm>
  )
}

function TurnOff({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.turnOff')
  return (
    <SecretForm
      act={t('turnOff')}
      autoFocus
      isPending={act.isPending}
      error={act.error}
      // The page may hear of it, and take this form away, before the answer is here.
      onSecret={(secret) => void act.mutateAsync({ secret }).then(onEnd, () => {})}
      beside={<Cancel onPress={onEnd} />}
    />
  )
}
