import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { iconProps } from '../../ui/icon.ts'
import styles from './copy-button.module.css'

export interface CopyButtonProps {
  readonly text: string
  /** What it does, in words: for screen readers and as a hint, unless it is shown. */
  readonly label: string
  readonly showLabel?: boolean
}

/** Copies a text. A plain button: some pages have a hundred of them. */
export function CopyButton({ text, label, showLabel = false }: CopyButtonProps) {
  const { t } = useTranslation('library')
  const [copied, setCopied] = useState(false)
  const Mark = copied ? Check : Copy
  const words = copied ? t('copied') : label
  return (
    <button
      type="button"
      className={styles.copy}
      {...(!showLabel && { 'aria-label': words, title: words })}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      <Mark {...iconProps(13)} />
      {showLabel && words}
    </button>
  )
}
