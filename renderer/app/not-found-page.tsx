import { Compass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { OneColumn } from './columns.tsx'
import { usePageTitle } from './navigation.tsx'
import { hrefOf, paths } from './paths.ts'

/** Shown at an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation('frame')
  const ref = usePageTitle(t('notFound.title'))
  return (
    <OneColumn>
      <EmptyState
        icon={Compass}
        title={t('notFound.title')}
        heading="h1"
        headingRef={ref}
        action={<LinkButton href={hrefOf(paths.today)}>{t('notFound.home')}</LinkButton>}
      >
        <p>{t('notFound.text')}</p>
      </EmptyState>
    </OneColumn>
  )
}
