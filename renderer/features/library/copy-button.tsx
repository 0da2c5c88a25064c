import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { iconProps } from '../../ui/icon.ts'
import styles from './copy-button.module.css'

export interface CopyButtonProps {
  readonly text: string
  /** What it does, in words; only for screen readers where `iconOnly` is set. */
  readonly label: string
  /** What it says once it is done. */
  readonly doneLabel: string
  readonly iconOnly?: boolean
}

/** Copies a text. A plain button: some pages have a hundred of them. */
export function CopyButton({ text, label, doneLabel, iconOnly = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const Mark = copied ? Check : Copy
  const words = copied ? doneLabel : label
  return (
    <button
      type="button"
      className={styles.copy}
      {...(iconOnly && { 'aria-label': words, title: words })}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      onBlur={() => setCopied(false)}
    >
      <Mark {...iconProps(13)} />
      {!iconOnly && words}
    </button>
  )
}
