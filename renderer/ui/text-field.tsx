import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components'
import styles from './field.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  readonly label: string
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean
  readonly description?: string
  /** Shown when the field is invalid. */
  readonly errorMessage?: string
  readonly placeholder?: string
  /** A box of several lines. */
  readonly rows?: number
}

/** One line, or some lines, of text. */
export function TextField({ label, hideLabel, description, errorMessage, placeholder, rows, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={errorMessage !== undefined} className={styles.field ?? ''}>
      <Label className={styles.label}>{hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}</Label>
      {rows === undefined ? (
        <Input className={styles.input ?? ''} placeholder={placeholder} />
      ) : (
        <TextArea className={styles.input ?? ''} placeholder={placeholder} rows={rows} />
      )}
      {description !== undefined && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{errorMessage}</FieldError>
    </AriaTextField>
  )
}
