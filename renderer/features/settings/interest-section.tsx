import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../app/preferences.ts'
import { Interests, useInterestChoices } from '../first-run/interests.tsx'
import { Section } from './section.tsx'

/** The cities and sectors that are the delegate's own. Each change holds at once. */
export function InterestSection() {
  const { t } = useTranslation('firstRun')
  const [{ cities, sectors }, change] = usePreferences()
  const choices = useInterestChoices()
  if (choices === null) return null
  return (
    <Section title={t('interests.settings')} hint={t('interests.hint')}>
      <Interests choices={choices} chosen={{ cities, sectors }} onChange={(next) => void change(next)} />
    </Section>
  )
}
