import { X } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './list-search.module.css'
import type { ListSearchProps } from './list-search.tsx'

/** The searches with a name: to use, to forget, and to keep the one that is typed. */
export function SavedSearches({ query, onQuery }: ListSearchProps) {
  const { t } = useTranslation('notes')
  const sentence = useErrorSentence()
  const { data: searches } = useCall('savedSearches.list', {})
  const save = useAct('savedSearches.save')
  const remove = useAct('savedSearches.remove')
  const [name, setName] = useState('')

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() === '') return
    save.mutate({ name, query: query.trim() }, { onSuccess: () => setName('') })
  }

  return (
    <section className={styles.saved} aria-label={t('find.saved')}>
      {searches && searches.length > 0 && (
        <ul className={styles.searches}>
          {searches.map((search) => (
            <li key={search.name}>
              <Button look="quiet" size="small" className={styles.saved ?? ''} onPress={() => onQuery(search.query)}>
                {search.name}
              </Button>
              <IconButton
                icon={X}
                size="small"
                label={t('find.forget', { name: search.name })}
                onPress={() => remove.mutate({ name: search.name })}
              />
            </li>
          ))}
        </ul>
      )}
      {query.trim() !== '' && (
        <form className={styles.line} onSubmit={submit}>
          <TextField
            label={t('find.name')}
            hideLabel
            placeholder={t('find.name')}
            value={name}
            onChange={setName}
            maxLength={100}
            {...(save.error && { errorMessage: sentence(save.error) })}
          />
          <Button type="submit" size="small">
            {t('find.keep')}
          </Button>
        </form>
      )}
    </section>
  )
}
