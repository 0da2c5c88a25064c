import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Address } from '../../../shared/text/address.ts'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './mentioned-in.module.css'

/** The notes that link to something; nothing where there are none. */
export function MentionedIn({ what, id }: { readonly what: Address['what']; readonly id: string }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const heading = useId()
  const { data } = useCall('notes.linksTo', { what, id })
  if (!data || data.total === 0) return null
  const more = data.total - data.notes.length
  return (
    <section className={styles.mentions} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('mentioned.title')}
      </h2>
      <ul className={styles.notes}>
        {data.notes.map((note) => (
          <li key={note.id}>
            <a href={hrefOf(paths.note(note.id))} className={styles.note}>
              {note.title.trim() || t('untitled')}
            </a>
            <span className={styles.context}>{note.context}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles.context}>{t('mentioned.more', { count: more, total: format.number(more) })}</p>}
    </section>
  )
}
