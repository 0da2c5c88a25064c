import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from './language.ts'
import styles from './language-switch.module.css'
import { usePreferences } from './preferences.ts'

const LANGUAGES = ['en', 'fr'] as const

/** EN · FR: each language written as its own readers know it. */
export function LanguageSwitch() {
  const { t } = useTranslation('frame')
  const { t: common } = useTranslation('common')
  const language = useLanguage()
  const [, change] = usePreferences()
  return (
    <fieldset aria-label={t('status.languageLabel')} className={styles.group}>
      {LANGUAGES.map((each, index) => (
        <Fragment key={each}>
          {index > 0 && <span aria-hidden="true">·</span>}
          <button
            type="button"
            lang={each}
            className={styles.language}
            aria-pressed={each === language}
            aria-label={common(`language.${each}`)}
            onClick={() => void change({ language: each })}
          >
            {each.toUpperCase()}
          </button>
        </Fragment>
      ))}
    </fieldset>
  )
}
