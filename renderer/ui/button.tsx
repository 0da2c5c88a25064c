import clsx from 'clsx'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './button.module.css'
import { type Icon, iconProps } from './icon.ts'

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode
  /** `primary` at most once on a screen; `quiet` has no edge until touched. */
  readonly look?: ButtonLook
  readonly size?: 'normal' | 'small'
  readonly icon?: Icon
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with words. */
export function Button({ children, look = 'plain', size = 'normal', icon: Mark, className, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={clsx(styles.button, styles[look], styles[size], className)}>
      {Mark && <Mark {...iconProps(size === 'small' ? 14 : 16)} />}
      {children}
    </AriaButton>
  )
}

export interface LinkButtonProps {
  readonly href: string
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly size?: 'normal' | 'small'
  readonly icon?: Icon
  readonly className?: string
}

/** A link that looks like a button: it goes somewhere. */
export function LinkButton({
  href,
  children,
  look = 'plain',
  size = 'normal',
  icon: Mark,
  className,
}: LinkButtonProps) {
  return (
    <a href={href} className={clsx(styles.button, styles[look], styles[size], className)}>
      {Mark && <Mark {...iconProps(size === 'small' ? 14 : 16)} />}
      {children}
    </a>
  )
}
