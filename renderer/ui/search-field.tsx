import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import type { Ref } from 'react'
import {
  type SearchFieldProps as AriaProps,
  SearchField as AriaSearchField,
  Button,
  Input,
  Label,
} from 'react-aria-components'
import field from './field.module.css'
import { iconProps } from './icon.ts'
import styles from './search-field.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface SearchFieldProps extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  readonly label: string
  readonly placeholder?: string
  readonly className?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A box to search in: Esc and the cross empty it. Its label is for screen readers. */
export function SearchField({ label, placeholder, className, inputRef, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className={clsx(styles.search, className)}>
      <Label>
        <VisuallyHidden>{label}</VisuallyHidden>
      </Label>
      <Search {...iconProps(16)} className={styles.glass} />
      <Input ref={inputRef} className={clsx(field.input, styles.input)} placeholder={placeholder} />
      <Button className={styles.clear ?? ''}>
        <X {...iconProps(14)} />
      </Button>
    </AriaSearchField>
  )
}
