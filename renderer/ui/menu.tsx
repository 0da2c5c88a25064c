import type { ReactNode } from 'react'
import { Menu as AriaMenu, type Key, MenuItem, MenuTrigger, Popover, type PopoverProps } from 'react-aria-components'
import { type Icon, iconProps } from './icon.ts'
import { Kbd } from './kbd.tsx'
import styles from './menu.module.css'

export interface MenuEntry<Id extends Key> {
  readonly id: Id
  readonly label: string
  readonly icon?: Icon
  readonly keys?: string
  readonly isDisabled?: boolean
  readonly look?: 'plain' | 'danger'
}

export interface MenuProps<Id extends Key> {
  /** Names the menu for screen readers. */
  readonly label: string
  /** The button that opens it: a `Button` or an `IconButton`. */
  readonly trigger: ReactNode
  readonly entries: readonly MenuEntry<Id>[]
  readonly onAction: (id: Id) => void
  readonly placement?: PopoverProps['placement']
}

/** A button with a list of actions behind it. */
export function Menu<Id extends Key>({ label, trigger, entries, onAction, placement = 'bottom end' }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <AriaMenu
          aria-label={label}
          className={styles.menu ?? ''}
          items={entries}
          onAction={(id) => onAction(id as Id)}
        >
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className={styles.item ?? ''}
              data-look={entry.look}
            >
              {entry.icon && <entry.icon {...iconProps(16)} />}
              <span className={styles.text}>{entry.label}</span>
              {entry.keys !== undefined && <Kbd keys={entry.keys} />}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
