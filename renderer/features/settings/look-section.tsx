import { useTranslation } from 'react-i18next'
import type { Preferences } from '../../../shared/model/preferences.ts'
import { useFormat } from '../../app/format.ts'
import { textSizes, usePreferences } from '../../app/preferences.ts'
import prose from '../../styles/prose.module.css'
import { Segmented } from '../../ui/segmented.tsx'
import { HomeZone } from './home-zone.tsx'
import { Section } from './section.tsx'
import styles from './settings.module.css'

const LANGUAGES = ['system', 'en', 'fr'] as const
const THEMES = ['system', 'light', 'dark'] as const
const PAPERS = ['letter', 'a4'] as const

/** Language, theme, text size and paper. Each change holds at once. */
export function LookSection() {
  const { t } = useTranslation('settings')
  const format = useFormat()
  const [{ language, theme, textSize, paper }, change] = usePreferences()
  return (
    <Section title={t('look')}>
      <Segmented
        label={t('language')}
        options={LANGUAGES.map((id) => ({ id, label: t(`languages.${id}`) }))}
        value={language ?? 'system'}
        onChange={(id) => void change({ language: id === 'system' ? null : id })}
      />
      <Segmented
        label={t('theme')}
        options={THEMES.map((id) => ({ id, label: t(`themes.${id}`) }))}
        value={theme}
        onChange={(id) => void change({ theme: id })}
      />
      <div>
        <Segmented
          label={t('textSize')}
          description={t('textSizeHint')}
          options={textSizes.map((size) => ({
            id: String(size),
            label: format.number(size / 100, { style: 'percent' }),
          }))}
          value={String(textSize)}
          onChange={(id) => void change({ textSize: Number(id) as Preferences['textSize'] })}
        />
        <div className={styles.sample}>
          <p className={prose.prose}>{t('sample')}</p>
        </div>
      </div>
      <Segmented
        label={t('paper')}
        options={PAPERS.map((id) => ({ id, label: t(`papers.${id}`) }))}
        value={paper}
        onChange={(id) => void change({ paper: id })}
      />
      <HomeZone />
    </Section>
  )
}
