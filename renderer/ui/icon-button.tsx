import clsx from 'clsx'
import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, type TooltipProps } from 'react-aria-components'
import { type Icon, iconProps } from './icon.ts'
import styles from './icon-button.module.css'
import { Tip } from './tooltip.tsx'

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** What it does, in words: its accessible name and its tooltip. */
  readonly label: string
  readonly icon: Icon
  /** The key that does the same, shown in the tooltip. */
  readonly keys?: string
  /** For buttons that stay pressed; sets `aria-pressed`. */
  readonly pressed?: boolean
  readonly size?: 'normal' | 'small'
  readonly tipPlacement?: TooltipProps['placement']
  readonly className?: string
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that shows an icon only, named for those who do not see it and by a tooltip. */
export function IconButton({
  label,
  icon: Mark,
  keys,
  pressed,
  size = 'normal',
  tipPlacement = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={label} keys={keys} placement={tipPlacement}>
      <AriaButton
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={clsx(styles.button, styles[size], className)}
      >
        <Mark {...iconProps(size === 'small' ? 15 : 18)} />
      </AriaButton>
    </Tip>
  )
}
