import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, type TooltipProps, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import styles from './tooltip.module.css'

export interface TipProps {
  readonly text: string
  /** A shortcut such as `Mod+K`, shown behind the text. */
  readonly keys?: string | undefined
  readonly placement?: TooltipProps['placement'] | undefined
  /** One focusable control of react-aria. */
  readonly children: ReactNode
}

/** Shows a few words beside a control on hover and focus. Never the only place of a fact. */
export function Tip({ text, keys, placement = 'top', children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip placement={placement} offset={6} className={styles.tip ?? ''}>
        {text}
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
