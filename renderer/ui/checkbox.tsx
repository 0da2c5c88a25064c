import clsx from 'clsx'
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaProps } from 'react-aria-components'
import styles from './checkbox.module.css'

export interface CheckboxProps extends Omit<AriaProps, 'children' | 'className' | 'style'> {
  /** Left out only where `aria-label` names it. */
  readonly children?: ReactNode
  readonly className?: string
}

/** A box to tick. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={clsx(styles.checkbox, className)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isIndeterminate ? (
              <Minus size={12} strokeWidth={2.5} />
            ) : (
              isSelected && <Check size={12} strokeWidth={2.5} />
            )}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}
