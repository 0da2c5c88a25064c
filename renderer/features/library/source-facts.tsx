import { CircleAlert, CircleCheck, CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/source.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { type Icon, iconProps } from '../../ui/icon.ts'
import { CopyButton } from './copy-button.tsx'
import { OutsideLink } from './outside-link.tsx'
import { shortAddress } from './short-address.ts'
import styles from './source-facts.module.css'

const CONFIDENCE_ICONS: Readonly<Record<Source['confidence'], Icon>> = {
  high: CircleCheck,
  medium: CircleHelp,
  low: CircleAlert,
}

/** When a source was published, in which language if not the reader's, and how far it may be relied on. */
export function SourceFacts({ source: { date, language, confidence } }: { readonly source: Source }) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const reader = useLanguage()
  const Mark = CONFIDENCE_ICONS[confidence]
  return (
    <p className={styles.facts}>
      <span>{format.date(date)}</span>
      {language !== undefined && language !== reader && <span>{t(`source.language.${language}`)}</span>}
      <span className={styles.confidence} data-confidence={confidence}>
        <Mark {...iconProps(13)} />
        {t(`source.confidence.${confidence}`)}
      </span>
    </p>
  )
}

/** Where a source can be read: to open outside Valise or to copy. */
export function SourceAddress({ source: { url } }: { readonly source: Source }) {
  const { t } = useTranslation('library')
  if (url === undefined) return <p className={styles.none}>{t('source.noAddress')}</p>
  return (
    <p className={styles.address}>
      <OutsideLink url={url} className={styles.url}>
        {shortAddress(url)}
      </OutsideLink>
      <CopyButton text={url} label={t('source.copy')} showLabel />
      <span className={styles.printed}>{url}</span>
    </p>
  )
}
