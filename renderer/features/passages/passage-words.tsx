import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { ChangedText } from '../compare/changed-text.tsx'
import { compareTexts } from '../compare/compare-texts.ts'
import styles from './passage-item.module.css'

const linesOf = (text: string) => text.split('\n').map((line) => ({ section: '', text: line }))

/** The words of a passage; of a rewritten one the old struck and the new underlined. */
export function PassageWords({ passage }: { readonly passage: PlacedPassage }) {
  const { t } = useTranslation('passages')
  const { place, selector, language, earlier } = passage
  const [{ exact }] = selector
  return (
    <>
      {place.state === 'changed' ? (
        <div lang={language} className={styles.changed}>
          <ChangedText passages={compareTexts(linesOf(exact), linesOf(place.text), language)} />
        </div>
      ) : (
        <blockquote lang={language} className={styles.quote}>
          {exact.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a passage never move
            <p key={index}>{line}</p>
          ))}
        </blockquote>
      )}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('earlier')}</summary>
          {earlier.map(({ edition, text }) => (
            <p key={edition} lang={language}>
              {t('earlierWords', { edition, text: text.replaceAll('\n', ' · ') })}
            </p>
          ))}
        </details>
      )}
    </>
  )
}
