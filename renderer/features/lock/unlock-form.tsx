import { useTranslation } from 'react-i18next'
import { usePageState } from '../../app/store-context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import styles from './lock.module.css'
import { SecretForm } from './secret-form.tsx'

/** Unlocks the notes by whatever opens them. */
export function UnlockForm({ autoFocus }: { readonly autoFocus: boolean }) {
  const { t } = useTranslation('lock')
  const { passphrase, recoveryCode, system } = usePageState((state) => state.lock.ways)
  const unlock = useAct('lock.unlock')
  return (
    <>
      {(passphrase || recoveryCode) && (
        <div className={styles.unlock}>
          <SecretForm
            act={t('unlock')}
            autoFocus={autoFocus}
            ways={{ passphrase, recoveryCode }}
            isPending={unlock.isPending}
            error={unlock.error}
            onSecret={(secret) => unlock.mutate({ with: secret })}
          />
        </div>
      )}
      {system && (
        <p>
          <Button isDisabled={unlock.isPending} onPress={() => unlock.mutate({ with: { system: true } })}>
            {t('locked.useSystem')}
          </Button>
        </p>
      )}
    </>
  )
}
