import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import styles from './combo-field.module.css'
import { type Icon, iconProps } from './icon.ts'
import menu from './menu.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface ComboFieldProps {
  /** Its accessible name. */
  readonly label: string
  readonly placeholder: string
  readonly icon: Icon
  readonly value: string
  /** What is offered while one types; anything else may be typed too. */
  readonly suggest: (typed: string) => readonly string[]
  /** What was typed or chosen, when the field is left, on Enter, or with a choice. */
  readonly onCommit: (value: string) => void
  readonly maxLength?: number
  readonly isReadOnly?: boolean
  /** Empties the field with each commit, for adding one thing after another. */
  readonly clears?: boolean
  /** Backspace in the empty field. */
  readonly onBackspace?: () => void
}

/** A quiet line that suggests while one types. It shows its edge only when it is used. */
export function ComboField(props: ComboFieldProps) {
  const { label, placeholder, icon: Mark, value, suggest, onCommit, maxLength, clears = false, onBackspace } = props
  const { isReadOnly = false } = props
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? value

  const commit = (text: string): void => {
    setTyped(clears ? '' : null)
    if (text !== value) onCommit(text)
  }

  return (
    <ComboBox
      className={styles.combo ?? ''}
      allowsCustomValue
      isReadOnly={isReadOnly}
      items={suggest(shown).map((name) => ({ id: name, name }))}
      inputValue={shown}
      onInputChange={(text) => setTyped(maxLength === undefined ? text : text.slice(0, maxLength))}
      value={null}
      onChange={(key) => {
        if (key !== null) commit(String(key))
      }}
    >
      <Label>
        <VisuallyHidden>{label}</VisuallyHidden>
      </Label>
      <Mark {...iconProps(14)} className={styles.icon} />
      <Input
        className={styles.input ?? ''}
        placeholder={placeholder}
        onBlur={() => typed !== null && commit(typed)}
        onKeyDown={(event) => {
          const list = event.currentTarget.getAttribute('aria-activedescendant')
          if (event.key === 'Enter' && !list && !event.nativeEvent.isComposing) commit(shown)
          if (event.key === ',' && clears && shown.trim() !== '') {
            event.preventDefault()
            commit(shown)
          }
          if (event.key === 'Backspace' && shown === '') onBackspace?.()
        }}
      />
      <Popover className={menu.popover ?? ''} offset={4}>
        <ListBox className={menu.menu ?? ''}>
          {({ id, name }: { id: string; name: string }) => (
            <ListBoxItem id={id} textValue={name} className={menu.item ?? ''}>
              <span className={menu.text}>{name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
