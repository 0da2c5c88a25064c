import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact, ContactFacts } from '../../../shared/model/contact.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useAct } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './person-form.module.css'
import { contactOfTyped, type TypedPerson, typedLimits, typedOf } from './typed-person.ts'

export interface PersonFormProps {
  /** The contact to change; a new one when left out. */
  readonly contact?: Contact
  /** What is known already of a new one. */
  readonly known?: Partial<ContactFacts>
  readonly onClose: () => void
  /** Called with what was saved, after the form was closed. */
  readonly onSaved?: (contact: Contact) => void
}

const ROWS: Partial<Record<keyof TypedPerson, number>> = { phones: 2, mails: 2, note: 4 }
const WIDE: readonly (keyof TypedPerson)[] = ['name', 'note']
const FIELDS: readonly (keyof TypedPerson)[] = ['name', 'company', 'role', 'phones', 'mails', 'city', 'note']

/** The form of a contact, new or known. */
export function PersonForm({ contact, known = {}, onClose, onSaved }: PersonFormProps) {
  const { t } = useTranslation('people')
  const { t: common } = useTranslation('common')
  const sentence = useErrorSentence()
  const form = useId()
  const [typed, setTyped] = useState(() => typedOf(contact ?? known))
  const [asked, setAsked] = useState(false)
  const create = useAct('people.create')
  const update = useAct('people.update')
  const isNameless = typed.name.trim() === ''
  const error = create.error ?? update.error

  const save = (event: FormEvent): void => {
    event.preventDefault()
    setAsked(true)
    if (isNameless) return
    const facts = contactOfTyped(typed)
    const onSuccess = (saved: Contact): void => {
      onClose()
      onSaved?.(saved)
    }
    if (contact) update.mutate({ id: contact.id, version: contact.version, ...facts }, { onSuccess })
    else create.mutate(facts, { onSuccess })
  }

  return (
    <Dialog
      title={t(contact ? 'form.change' : 'new')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{common('cancel')}</Button>
          <Button look="primary" type="submit" form={form} isDisabled={create.isPending || update.isPending}>
            {t('form.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} noValidate className={styles.form}>
        {FIELDS.map((name) => {
          const rows = ROWS[name]
          return (
            <div key={name} className={WIDE.includes(name) ? styles.wide : undefined}>
              <TextField
                label={t(`fields.${name}`)}
                value={typed[name]}
                onChange={(value) => setTyped((now) => ({ ...now, [name]: value }))}
                maxLength={typedLimits[name]}
                autoComplete="off"
                {...(rows !== undefined && { rows })}
                {...(name === 'name' && { autoFocus: true, isRequired: true })}
                {...((name === 'phones' || name === 'mails' || name === 'note') && {
                  description: t(`form.${name}Hint`),
                })}
                {...(name === 'name' && asked && isNameless && { errorMessage: t('form.nameless') })}
              />
            </div>
          )
        })}
        {error && (
          <p role="alert" className={styles.wide}>
            {error.code === 'conflict' ? t('form.conflict') : sentence(error)}
          </p>
        )}
      </form>
    </Dialog>
  )
}
