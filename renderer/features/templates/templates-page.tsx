import { NotebookPen, Pencil, Plus, Trash2, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/model/template.ts'
import { fillTemplate, nothingKnown } from '../../../shared/text/fill-template.ts'
import { CallError, useErrorSentence } from '../../app/call-error.tsx'
import { OneColumn } from '../../app/columns.tsx'
import { useFormat } from '../../app/format.ts'
import { navigate } from '../../app/hash-location.ts'
import { useLanguage } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useAct, useCall } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useToday } from '../library/clock.ts'
import { TemplateForm } from './template-form.tsx'
import styles from './templates.module.css'

/** The form for a template that is not there yet. */
const NEW = 'new'

/** The beginnings for notes: to begin a note with, to change, to add, to put back. */
export default function TemplatesPage() {
  const { t } = useTranslation('templates')
  const language = useLanguage()
  const { data, error, refetch } = useCall('templates.list', { language })
  const [open, setOpen] = useState<string | null>(null)
  if (error) return <CallError error={error} title={t('failed')} heading="h1" onRetry={() => void refetch()} />
  if (!data) return <Loading />
  const close = (): void => setOpen(null)
  return (
    <OneColumn>
      <PageHeading title={t('title')} lede={t('lede')} />
      <ul className={styles.list}>
        {data.map((template) => (
          <li key={template.id} className={styles.template}>
            {open === template.id ? (
              <TemplateForm id={template.id} stored={template} onClose={close} />
            ) : (
              <TemplateRow template={template} onEdit={() => setOpen(template.id)} />
            )}
          </li>
        ))}
        <li className={styles.template}>
          {open === NEW ? (
            <TemplateForm id={null} stored={{ title: '', body: '' }} onClose={close} />
          ) : (
            <Button icon={Plus} onPress={() => setOpen(NEW)}>
              {t('add')}
            </Button>
          )}
        </li>
      </ul>
    </OneColumn>
  )
}

function TemplateRow({ template, onEdit }: { readonly template: Template; readonly onEdit: () => void }) {
  const { t } = useTranslation('templates')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const today = useToday()
  const sentence = useErrorSentence()
  const notify = usePageState((state) => state.notify)
  const create = useAct('notes.create')
  const reset = useAct('templates.reset')
  const save = useAct('templates.save')
  const { id, title, body, ships, isOwn } = template
  const failed = create.error ?? reset.error ?? save.error

  const begin = (): void =>
    create.mutate(
      { body: fillTemplate(body, { ...nothingKnown, date: format.date(today) }) },
      { onSuccess: (note) => navigate(paths.note(note.id)) },
    )
  const giveUp = (): void =>
    reset.mutate(
      { id },
      {
        onSuccess: () =>
          notify({
            message: t(ships ? 'wasReset' : 'wasRemoved', { title }),
            action: { label: common('undo'), run: () => save.mutate({ id, title, body }) },
          }),
      },
    )
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {isOwn && <Badge>{t(ships ? 'changed' : 'own')}</Badge>}
      </div>
      <p className={styles.outline}>{format.list(headingsOf(body))}</p>
      <div className={styles.acts}>
        <Button size="small" icon={NotebookPen} isDisabled={create.isPending} onPress={begin}>
          {t('use')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
        <Button size="small" look="quiet" icon={Pencil} onPress={onEdit}>
          {t('edit')}
          <VisuallyHidden> {title}</VisuallyHidden>
        </Button>
        {isOwn && (
          <Button size="small" look="quiet" icon={ships ? Undo2 : Trash2} isDisabled={reset.isPending} onPress={giveUp}>
            {t(ships ? 'reset' : 'remove')}
            <VisuallyHidden> {title}</VisuallyHidden>
          </Button>
        )}
      </div>
      {failed && (
        <p className={styles.failed} role="alert">
          {sentence(failed)}
        </p>
      )}
    </>
  )
}

/** Most headings named of a template. */
const NAMED = 8

/** The headings of a Markdown text, to know a template by. */
const headingsOf = (body: string): string[] =>
  [...body.matchAll(/^#{1,6} +(.+)$/gm)].slice(0, NAMED).map(([, heading = '']) => heading.replace(/\{\{|\}\}/g, ''))
