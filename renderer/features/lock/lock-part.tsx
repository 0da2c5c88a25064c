import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LockState } from '../../../shared/contract/lock.ts'
import { idleChoices } from '../../../shared/model/lock-limits.ts'
import { usePreferences } from '../../app/preferences.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useClient } from '../../client/context.tsx'
import { Button } from '../../ui/button.tsx'
import { Select } from '../../ui/select.tsx'
import styles from './lock.module.css'
import { ChangePassphrase, ChangeSystem, RenewCode, TurnOff } from './lock-changes.tsx'
import { LockedNotes } from './locked-notes.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { TurnOn } from './turn-on.tsx'

type Doing = 'nothing' | 'turnOn' | 'turnOff' | 'change' | 'renew' | 'system'

const opensBy = ({ passphrase, system }: LockState['ways']): 'both' | 'passphrase' | 'system' =>
  passphrase && system ? 'both' : system ? 'system' : 'passphrase'

/** The account may be added where it keeps a key, and taken away where a passphrase is left. */
const maySetSystem = ({ ways, systemStore }: LockState): boolean => (ways.system ? ways.passphrase : systemStore)

/** The lock itself: how it stands, on and off, passphrase, recovery code, the computer's account, idle time. */
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
        {lock.state === 'open' && ` ${t(`opensBy.${opensBy(lock.ways)}`)}`}
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
                {t(lock.ways.passphrase ? 'change' : 'setPassphrase')}
              </Button>
              {maySetSystem(lock) && (
                <Button look="quiet" onPress={() => setDoing('system')}>
                  {t(lock.ways.system ? 'systemOff' : 'systemOn')}
                </Button>
              )}
              <Button look="quiet" onPress={() => setDoing('renew')}>
                {t('recovery.renew')}
              </Button>
              <Button look="quiet" onPress={() => setDoing('turnOff')}>
                {t('turnOff')}
              </Button>
            </div>
          )}
          {doing === 'change' && <ChangePassphrase onEnd={stop} />}
          {doing === 'renew' && <RenewCode onCode={showCode} onEnd={stop} />}
          {doing === 'system' && <ChangeSystem onEnd={stop} />}
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
