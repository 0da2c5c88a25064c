import { LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { UnlockForm } from './unlock-form.tsx'

/** What stands in place of notes while they are locked or away. */
export function LockedNotes({ heading }: { readonly heading: 'h1' | 'h2' }) {
  const { t } = useTranslation('lock')
  const lock = usePageState((state) => state.lock)
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
      <UnlockForm autoFocus={heading === 'h1'} />
    </EmptyState>
  )
}
