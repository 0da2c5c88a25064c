import { Check, ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'
import field from './field.module.css'
import { iconProps } from './icon.ts'
import menu from './menu.module.css'
import styles from './select.module.css'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface Option<Id extends Key> {
  readonly id: Id
  readonly label: string
}

export interface SelectProps<Id extends Key> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
  readonly isDisabled?: boolean
}

/** One choice of several that need not all be seen at once. */
export function Select<Id extends Key>(props: SelectProps<Id>) {
  const { label, hideLabel, description, options, value, onChange, isDisabled = false } = props
  return (
    <AriaSelect
      className={field.field ?? ''}
      value={value}
      onChange={(key) => onChange(key as Id)}
      isDisabled={isDisabled}
    >
      <Label className={field.label}>{hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}</Label>
      <Button className={styles.button ?? ''}>
        <SelectValue className={styles.value ?? ''} />
        <ChevronDown {...iconProps(16)} />
      </Button>
      {description !== undefined && (
        <Text slot="description" className={field.description}>
          {description}
        </Text>
      )}
      <Popover className={menu.popover ?? ''} offset={4}>
        <ListBox className={menu.menu ?? ''} items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={menu.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span className={menu.text}>{option.label}</span>
                  {isSelected && <Check {...iconProps(16)} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
