import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './lock.module.css'
import { SecretForm } from './secret-form.tsx'

/** What stands in place of notes while they are locked or away. */
export function LockedNotes({ heading }: { readonly heading: 'h1' | 'h2' }) {
  const { t } = useTranslation('lock')
  const lock = usePageState((state) => state.lock)
  const unlock = useAct('lock.unlock')
  const { passphrase, recoveryCode, system } = lock.ways
  if (lock.state === 'away') {
    return (
      <EmptyState
        icon={LockKeyhole}
        heading={heading}
        title={t('locked.away')}
        action={<LinkButton href={hrefOf(paths.settings)}>{t('locked.settings')}</LinkButton>}
      >
        <p>{t('locked.awayText')}</p>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={LockKeyhole} heading={heading} title={t('locked.title')}>
      <p>{passphrase || recoveryCode || system ? t('locked.text') : t('locked.noKey')}</p>
      {(passphrase || recoveryCode) && (
        <div className={styles.unlock}>
          <SecretForm
            act={t('unlock')}
            autoFocus={heading === 'h1'}
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
    </EmptyState>
  )
}
