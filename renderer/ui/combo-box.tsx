import { ChevronDown } from 'lucide-react'
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  type Key,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import styles from './combo-box.module.css'
import field from './field.module.css'
import { iconProps } from './icon.ts'
import menu from './menu.module.css'
import type { Option } from './select.tsx'

export interface ComboBoxProps<Id extends Key> {
  readonly label: string
  readonly description?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** One choice of many, found by typing a part of it. */
export function ComboBox<Id extends Key>({ label, description, options, value, onChange }: ComboBoxProps<Id>) {
  return (
    <AriaComboBox
      className={field.field ?? ''}
      defaultItems={options}
      value={value}
      onChange={(key) => key !== null && onChange(key as Id)}
    >
      <Label className={field.label}>{label}</Label>
      <div className={styles.box}>
        <Input className={field.input ?? ''} />
        <Button className={styles.arrow ?? ''}>
          <ChevronDown {...iconProps(16)} />
        </Button>
      </div>
      {description !== undefined && (
        <Text slot="description" className={field.description}>
          {description}
        </Text>
      )}
      <Popover className={menu.popover ?? ''} offset={4}>
        <ListBox<Option<Id>> className={menu.menu ?? ''}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={menu.item ?? ''}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}
