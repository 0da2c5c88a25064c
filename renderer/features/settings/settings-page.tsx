import { useTranslation } from 'react-i18next'
import { OneColumn } from '../../app/columns.tsx'
import { PageHeading } from '../../app/page-heading.tsx'
import { DataSection } from './data-section.tsx'
import { DelegateSection } from './delegate-section.tsx'
import { InterestSection } from './interest-section.tsx'
import { LockSection } from './lock-section.tsx'
import { LookSection } from './look-section.tsx'

/** How Valise looks, who the delegate is, where everything lies. */
export default function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      <LookSection />
      <DelegateSection />
      <InterestSection />
      <LockSection />
      <DataSection />
    </OneColumn>
  )
}
