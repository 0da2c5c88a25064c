import { Check } from 'lucide-react'
import { type FocusEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Delegate } from '../../../shared/model/preferences.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { useAct } from '../../client/use-call.ts'
import { iconProps } from '../../ui/icon.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Section } from './section.tsx'
import styles from './settings.module.css'

const MAX = 200

const same = (a: Delegate, b: Delegate): boolean => a.name === b.name && a.company === b.company

/** Name and company; saved when a field is left or Enter is pressed. */
export function DelegateSection() {
  const { t } = useTranslation('settings')
  const sentence = useErrorSentence()
  const stored = usePageState((state) => state.delegate)
  const setDelegate = usePageState((state) => state.setDelegate)
  const save = useAct('delegate.set')
  const [typed, setTyped] = useState<Delegate | null>(null)
  const shown = typed ?? stored

  const commit = (): void => {
    if (typed === null || same(typed, stored)) return
    save.mutate(typed, {
      onSuccess: (delegate) => {
        setDelegate(delegate)
        // What was typed while the answer was on its way stays.
        setTyped((now) => (now !== null && same(now, delegate) ? null : now))
      },
    })
  }

  const onBlur = (_: FocusEvent): void => commit()
  const field = (key: keyof Delegate, autoComplete: string) => (
    <TextField
      label={t(key)}
      value={shown[key]}
      maxLength={MAX}
      autoComplete={autoComplete}
      onChange={(value) => setTyped({ ...shown, [key]: value })}
      onBlur={onBlur}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )

  const isClean = typed === null || same(typed, stored)
  return (
    <Section title={t('you')} hint={t('youHint')}>
      <div className={styles.fields}>
        {field('name', 'name')}
        {field('company', 'organization')}
      </div>
      <p className={styles.state} role="status">
        {save.isPending && t('saving')}
        {save.isSuccess && isClean && (
          <>
            <Check {...iconProps(14)} /> {t('saved')}
          </>
        )}
      </p>
      {save.error && (
        <p className={styles.failed} role="alert">
          {sentence(save.error)}
        </p>
      )}
    </Section>
  )
}
