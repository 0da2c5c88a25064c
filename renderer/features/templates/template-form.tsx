import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateText } from '../../../shared/model/template.ts'
import { MAX_TEMPLATE_BODY, MAX_TEMPLATE_NAME } from '../../../shared/model/template-limits.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './templates.module.css'

/** What was typed and not saved yet, so that leaving the page loses nothing. */
const drafts = new Map<string | null, TemplateText>()

interface TemplateFormProps {
  /** `null` for one that is not there yet. */
  readonly id: string | null
  readonly stored: TemplateText
  readonly onClose: () => void
}

/** Name and text of a template. */
export function TemplateForm({ id, stored, onClose }: TemplateFormProps) {
  const { t } = useTranslation('templates')
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const save = useAct('templates.save')
  const [typed, setTyped] = useState<TemplateText>(() => drafts.get(id) ?? { title: stored.title, body: stored.body })
  const [isNameless, setNameless] = useState(false)
  const change = (part: Partial<TemplateText>): void => {
    const next = { ...typed, ...part }
    drafts.set(id, next)
    setTyped(next)
    setNameless(false)
  }
  const close = (): void => {
    drafts.delete(id)
    onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (typed.title.trim() === '') setNameless(true)
    else if (!save.isPending) save.mutate({ ...typed, ...(id !== null && { id }) }, { onSuccess: close })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('form.title')}
        value={typed.title}
        maxLength={MAX_TEMPLATE_NAME}
        autoFocus
        onChange={(title) => change({ title })}
        {...(isNameless && { errorMessage: t('form.nameless') })}
      />
      <TextField
        label={t('form.body')}
        description={t('form.marks')}
        value={typed.body}
        maxLength={MAX_TEMPLATE_BODY}
        rows={16}
        onChange={(body) => change({ body })}
      />
      {save.error && (
        <p className={styles.failed} role="alert">
          {sentence(save.error)}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" look="primary" isDisabled={save.isPending}>
          {t('form.save')}
        </Button>
        <Button onPress={close}>{common('cancel')}</Button>
      </div>
    </form>
  )
}
