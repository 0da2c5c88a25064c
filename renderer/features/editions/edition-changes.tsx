import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change, EditionInfo } from '../../../shared/contract/library.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { ChangeRow } from './change-row.tsx'
import styles from './edition-changes.module.css'
import { type ChangesOfKind, countChanges, groupChanges, isFirstEdition } from './read-change.ts'
import { useCountWords } from './use-count-words.ts'

/** What the edition changed against the one before, by kind. */
export function EditionChanges({ edition }: { readonly edition: EditionInfo }) {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const { data, error, refetch } = useCall('library.changes', {})
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes" className={styles.title}>
        {t('changesTitle', { edition: format.number(edition.edition) })}
      </h2>
      {error ? (
        <CallError error={error} title={t('changesFailed')} onRetry={() => void refetch()} heading="p" />
      ) : !data ? (
        <Loading />
      ) : isFirstEdition(data, edition.counts) ? (
        <p className={styles.plain}>{t('first')}</p>
      ) : (
        <ChangesByKind changes={data} />
      )}
    </section>
  )
}

/** Changes by kind, each with its old and new text. */
export function ChangesByKind({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('editions')
  const groups = useMemo(() => groupChanges(changes), [changes])
  if (changes.length === 0) return <p className={styles.plain}>{t('unchanged')}</p>
  return groups.map((group) => <Group key={group.kind} {...group} />)
}

function Group({ kind, changes }: ChangesOfKind) {
  const { t } = useTranslation('editions')
  const countWords = useCountWords()
  const heading = useId()
  // What a source says changes nothing to read: the list stays folded.
  const isFolded = kind === 'sources'
  const list = (
    <ul className={styles.list} aria-labelledby={heading}>
      {changes.map((change) => (
        <ChangeRow key={change.id} change={change} />
      ))}
    </ul>
  )
  return (
    <div className={styles.group}>
      <h3 id={heading} className={styles.kind}>
        {t(`kinds.${kind}`)}
        <span className={styles.counts}>{countWords(countChanges(changes))}</span>
      </h3>
      {isFolded ? (
        <details>
          <summary className={styles.unfold}>{t('show')}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </div>
  )
}
