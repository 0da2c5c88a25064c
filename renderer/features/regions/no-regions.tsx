import { Map as MapIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** What stands here while the edition has no regions. */
export function NoRegions() {
  const { t } = useTranslation('regions')
  return (
    <>
      <PageHeading title={t('title')} />
      <EmptyState
        icon={MapIcon}
        title={t('empty.title')}
        action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    </>
  )
}
