import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../../app/format.ts'
import styles from './plot.module.css'
import type { PlotData } from './plot-data.ts'

export interface PlotProps {
  readonly data: PlotData
  /** The id of what names it. */
  readonly labelledBy: string
  /** The id of what describes it. */
  readonly describedBy: string
}

/** A figure as a drawing, as wide as there is room. The library that draws it is loaded with the first one. */
export function Plot({ data, labelledBy, describedBy }: PlotProps) {
  const format = useFormat()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)

  useEffect(() => {
    const element = box.current
    if (!element) return
    const measure = new ResizeObserver(() => setWidth(Math.min(760, Math.floor(element.clientWidth))))
    measure.observe(element)
    return () => measure.disconnect()
  }, [])

  useEffect(() => {
    if (width === 0) return
    let isWanted = true
    void import('./draw-plot.ts').then(({ drawPlot }) => {
      if (!isWanted) return
      const drawn = drawPlot({ data, width, format })
      drawn.setAttribute('role', 'img')
      drawn.setAttribute('aria-labelledby', labelledBy)
      drawn.setAttribute('aria-describedby', describedBy)
      box.current?.replaceChildren(drawn)
    })
    return () => {
      isWanted = false
    }
  }, [data, width, format, labelledBy, describedBy])

  return <div ref={box} className={styles.box} data-look={data.look} />
}
