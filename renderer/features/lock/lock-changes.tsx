import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageState } from '../../app/store-context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './lock.module.css'
import { type Chosen, isGood, NewPassphrase, nothingChosen } from './new-passphrase.tsx'
import { SecretForm, type SecretFormProps } from './secret-form.tsx'

interface EndProps {
  /** It is done, or not wanted any more. */
  readonly onEnd: () => void
}

/** Asks for what opens this very notebook, and offers the way back. */
function OwnSecretForm({ onEnd, ...props }: Omit<SecretFormProps, 'ways' | 'beside' | 'autoFocus'> & EndProps) {
  const { t } = useTranslation('lock')
  const ways = usePageState(({ lock }) => lock.ways)
  return (
    <SecretForm
      {...props}
      ways={ways}
      autoFocus
      beside={
        <Button look="quiet" onPress={onEnd}>
          {t('cancel')}
        </Button>
      }
    />
  )
}

/** Sets another passphrase, or the first one where only the computer's account opens the notes. */
export function ChangePassphrase({ onEnd }: EndProps) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.changePassphrase')
  const hasOne = usePageState(({ lock }) => lock.ways.passphrase)
  const [chosen, setChosen] = useState<Chosen>(nothingChosen)
  return (
    <OwnSecretForm
      act={t(hasOne ? 'change' : 'setPassphrase')}
      isPending={act.isPending}
      error={act.error}
      isDisabled={!isGood(chosen)}
      onSecret={(secret) => act.mutate({ secret, passphrase: chosen.first }, { onSuccess: onEnd })}
      onEnd={onEnd}
    >
      <NewPassphrase chosen={chosen} onChange={setChosen} />
    </OwnSecretForm>
  )
}

export function RenewCode({ onCode, onEnd }: EndProps & { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.renewRecoveryCode')
  return (
    <OwnSecretForm
      act={t('recovery.renew')}
      isPending={act.isPending}
      error={act.error}
      onSecret={(secret) => act.mutate({ secret }, { onSuccess: ({ recoveryCode }) => onCode(recoveryCode) })}
      onEnd={onEnd}
    >
      <p className={styles.text}>{t('recovery.renewText')}</p>
    </OwnSecretForm>
  )
}

/** Lets the computer's account open the notes too, or no longer. */
export function ChangeSystem({ onEnd }: EndProps) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.setSystem')
  const isOn = usePageState(({ lock }) => lock.ways.system)
  return (
    <OwnSecretForm
      act={t(isOn ? 'systemOff' : 'systemOn')}
      isPending={act.isPending}
      error={act.error}
      onSecret={(secret) => act.mutate({ secret, on: !isOn }, { onSuccess: onEnd })}
      onEnd={onEnd}
    >
      <p className={styles.text}>{t(isOn ? 'systemOffText' : 'systemOnText')}</p>
    </OwnSecretForm>
  )
}

export function TurnOff({ onEnd }: EndProps) {
  const { t } = useTranslation('lock')
  const act = useAct('lock.turnOff')
  return (
    <OwnSecretForm
      act={t('turnOff')}
      isPending={act.isPending}
      error={act.error}
      // The page may hear of it, and take this form away, before the answer is here.
      onSecret={(secret) => void act.mutateAsync({ secret }).then(onEnd, () => {})}
      onEnd={onEnd}
    />
  )
}
