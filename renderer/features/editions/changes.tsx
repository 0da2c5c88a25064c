import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '../../../shared/contract/library.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import styles from './editions.module.css'
import { type DiffPart, wordDiff } from './word-diff.ts'
import { nameOfItem, wordsOfItem } from './words-of-item.ts'

/** What an edition changed against the one before, by kind. */
export function Changes({ edition }: { readonly edition: number }) {
  const { t } = useTranslation('editions')
  const format = useFormat()
  const { data, error, refetch } = useCall('library.changes', { edition })
  if (error) return <CallError error={error} title={t('changes.failed')} onRetry={() => void refetch()} />
  if (!data) return <Loading />

  const isFirst = data.every(({ change }) => change === 'added')
  const kinds = Map.groupBy(data, ({ kind }) => kind)
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes" className={styles.heading}>
        {t('changes.title', { edition: format.number(edition) })}
      </h2>
      {isFirst ? (
        <p className={styles.text}>{t('changes.first')}</p>
      ) : (
        [...kinds].map(([kind, changes]) => (
          <div key={kind}>
            <h3 className={styles.kind}>{t(`kinds.${kind}`)}</h3>
            <ul className={styles.list}>
              {changes.map((change) => (
                <ChangeLine key={change.id} change={change} />
              ))}
            </ul>
          </div>
        ))
      )}
    </section>
  )
}

function ChangeLine({ change }: { readonly change: Change }) {
  const { t } = useTranslation('editions')
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const { before, after } = change
  const name = nameOfItem(after ?? before ?? '{}', language)
  return (
    <li className={styles.change}>
      <div className={styles.summary}>
        <span className={styles.name}>{name}</span>
        <span className={styles.how}>{t(`changes.${change.change}`)}</span>
        {before !== null && after !== null && (
          <Button look="quiet" size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t(isOpen ? 'changes.hide' : 'changes.show')}
          </Button>
        )}
      </div>
      {isOpen && before !== null && after !== null && (
        <Diff parts={wordDiff(wordsOfItem(before, language), wordsOfItem(after, language), language)} />
      )}
    </li>
  )
}

/** The earlier words struck, the new ones underlined. */
export function Diff({ parts }: { readonly parts: readonly DiffPart[] }) {
  const { t } = useTranslation('editions')
  if (parts.every(({ kind }) => kind === 'same' || kind === 'gap'))
    return <p className={styles.diff}>{t('changes.unseen')}</p>
  return (
    <p className={styles.diff}>
      {parts.map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
        if (kind === 'removed') return <del key={index}>{text}</del>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
        if (kind === 'added') return <ins key={index}>{text}</ins>
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never move
          <span key={index} className={kind === 'gap' ? styles.gap : undefined}>
            {text}
          </span>
        )
      })}
    </p>
  )
}
