import { useTranslation } from 'react-i18next'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './changed-text.module.css'
import { type ChangedPassage, type Run, shortenSame } from './compare-texts.ts'

export interface ChangedTextProps {
  readonly passages: readonly ChangedPassage[]
  /** The name of their section stands above them already. */
  readonly isTitled?: boolean
}

/** Passages as they were and as they are: the old struck, the new underlined. */
export function ChangedText({ passages, isTitled = false }: ChangedTextProps) {
  let section = isTitled ? passages[0]?.section : ''
  return (
    <div className={styles.text}>
      {passages.map((passage, index) => {
        const isNewSection = passage.section !== section
        section = passage.section
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the passages of a change never move
          <div key={index}>
            {isNewSection && <p className={styles.section}>{passage.section}</p>}
            <p>
              {shortenSame(passage.runs).map((run, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor do their runs
                <RunText key={at} run={run} />
              ))}
            </p>
          </div>
        )
      })}
    </div>
  )
}

function RunText({ run: { text, change } }: { readonly run: Run }) {
  const { t } = useTranslation('editions')
  if (change === 'same') return text
  const Tag = change === 'old' ? 'del' : 'ins'
  return (
    <Tag className={styles[change]}>
      <VisuallyHidden>{t(change === 'old' ? 'removedWords' : 'addedWords')} </VisuallyHidden>
      {text}
    </Tag>
  )
}
