import { useTranslation } from 'react-i18next'
import { BorderPart } from '../lock/border-part.tsx'
import { ErasePart } from '../lock/erase-part.tsx'
import { LockPart } from '../lock/lock-part.tsx'
import { Section } from './section.tsx'

/** The lock of the notebook, leaving without it, and erasing everything. */
export function LockSection() {
  const { t } = useTranslation('lock')
  return (
    <Section title={t('title')} hint={t('hint')}>
      <LockPart />
      <BorderPart />
      <ErasePart />
    </Section>
  )
}
