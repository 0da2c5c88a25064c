import type { ReactNode } from 'react'
import { Popover as AriaPopover, type PopoverProps as AriaProps, Dialog, DialogTrigger } from 'react-aria-components'
import styles from './popover.module.css'

export interface PopoverProps {
  /** Names what it holds for screen readers. */
  readonly label: string
  /** The button of react-aria that opens it. */
  readonly trigger: ReactNode
  readonly children: ReactNode
  readonly placement?: AriaProps['placement']
  readonly isOpen?: boolean
  readonly onOpenChange?: (isOpen: boolean) => void
}

/** A small surface beside a button, for more than words. Esc and a press outside close it. */
export function Popover({ label, trigger, children, placement = 'bottom', isOpen, onOpenChange }: PopoverProps) {
  return (
    <DialogTrigger {...(isOpen !== undefined && { isOpen })} {...(onOpenChange && { onOpenChange })}>
      {trigger}
      <AriaPopover className={styles.popover ?? ''} placement={placement} offset={6}>
        <Dialog aria-label={label} className={styles.content ?? ''}>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
