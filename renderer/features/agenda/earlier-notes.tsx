import { useTranslation } from 'react-i18next'
import { keyOf } from '../../../shared/text/fold.ts'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './meeting-page.module.css'

const SHOWN = 5

/** Notes about the same company, the last changed first. */
export function EarlierNotes({ company, note }: { readonly company: string; readonly note: string | null }) {
  const { t } = useTranslation('agenda')
  const format = useFormat()
  const query = `company:"${company.replaceAll('"', ' ')}"`.slice(0, 500)
  const { data } = useCall('notes.list', { query, limit: SHOWN + 10 })
  // The filter forgives an unfinished name; a meeting is with this very company.
  const those = data?.notes.filter((each) => each.id !== note && keyOf(each.company) === keyOf(company)).slice(0, SHOWN)
  if (!those || those.length === 0) return null
  return (
    <section aria-labelledby="meeting-earlier">
      <h2 id="meeting-earlier" className={styles.label}>
        {t('earlierNotes', { company })}
      </h2>
      <ul className={styles.list}>
        {those.map(({ id, title, updatedAt }) => (
          <li key={id}>
            <a href={hrefOf(paths.note(id))}>{title.trim() || t('untitledNote')}</a>{' '}
            <span className={styles.hint}>{format.day(updatedAt, 'short')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
