import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contact } from '../../../shared/model/contact.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './person-page.module.css'
import { useFollowUpsOf } from './use-follow-ups-of.ts'

interface Mention {
  readonly id: string
  readonly title: string
  readonly context: string
}

/** The notes that link to a person or name them in a follow-up, each once. */
export function PersonNotes({ contact: { id, name, origin } }: { readonly contact: Contact }) {
  const { t } = useTranslation('people')
  const { t: notes } = useTranslation('notes')
  const heading = useId()
  const isOfLibrary = origin.kind === 'library'
  const linked = useCall('notes.linksTo', { what: 'met', id, limit: 200 }).data
  const known = useCall(
    'notes.linksTo',
    { what: 'person', id: isOfLibrary ? origin.person : id, limit: 200 },
    { enabled: isOfLibrary },
  ).data
  const open = useFollowUpsOf(name, false)
  const done = useFollowUpsOf(name, true)
  if (!linked || !open || !done) return null
  const promises = [...open, ...done].map(
    ({ note, text }): Mention => ({ id: note.id, title: note.title, context: text }),
  )
  const mentions = new Map<string, Mention>()
  for (const mention of [...linked.notes, ...(known?.notes ?? []), ...promises])
    if (!mentions.has(mention.id)) mentions.set(mention.id, mention)
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h2 id={heading} className={styles.heading}>
        {t('notes')}
      </h2>
      {mentions.size === 0 ? (
        <p className={styles.about}>{t('noNotes', { mark: `@${name}` })}</p>
      ) : (
        <ul className={styles.rows}>
          {[...mentions.values()].map((mention) => (
            <li key={mention.id} className={styles.row}>
              <a href={hrefOf(paths.note(mention.id))}>{mention.title.trim() || notes('untitled')}</a>
              <span className={styles.about}>{mention.context}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
