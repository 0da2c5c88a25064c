import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Delegate } from '../../../shared/model/preferences.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useTypedDelegate } from '../../app/use-typed-delegate.ts'
import { iconProps } from '../../ui/icon.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Section } from './section.tsx'
import styles from './settings.module.css'

const MAX = 200

/** Name and company; saved when a field is left or Enter is pressed. */
export function DelegateSection() {
  const { t } = useTranslation('settings')
  const sentence = useErrorSentence()
  const { shown, type, commit, isSaving, isSaved, error } = useTypedDelegate()
  const field = (key: keyof Delegate, autoComplete: string) => (
    <TextField
      label={t(key)}
      value={shown[key]}
      maxLength={MAX}
      autoComplete={autoComplete}
      onChange={(value) => type({ [key]: value })}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )

  return (
    <Section title={t('you')} hint={t('youHint')}>
      <div className={styles.fields}>
        {field('name', 'name')}
        {field('company', 'organization')}
      </div>
      <p className={styles.state} role="status">
        {isSaving && t('saving')}
        {isSaved && (
          <>
            <Check {...iconProps(14)} /> {t('saved')}
          </>
        )}
      </p>
      {error && (
        <p className={styles.failed} role="alert">
          {sentence(error)}
        </p>
      )}
    </Section>
  )
}
