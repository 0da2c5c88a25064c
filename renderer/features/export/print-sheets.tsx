import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { pictureOf } from './picture-of.ts'
import styles from './print-sheets.module.css'

export interface PrintSheetsProps {
  readonly sheets: readonly string[]
  readonly paper: 'letter' | 'a4'
  readonly onDone: () => void
}

/** The pages alone, each on a sheet of its size, seen by the printer only. */
export function PrintSheets({ sheets, paper, onDone }: PrintSheetsProps) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isGone = false
    const pictures = [...(ref.current?.querySelectorAll('img') ?? [])]
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (isGone) return
      // Comes back when the person is done with the printer's window.
      window.print()
      onDone()
    })
    return () => {
      isGone = true
    }
  }, [onDone])
  return createPortal(
    <div ref={ref} className={styles.sheets} data-lone-sheet="" aria-hidden="true">
      {sheets.map((svg, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <img key={index} src={pictureOf(svg)} alt="" className={clsx(styles.sheet, styles[paper])} />
      ))}
    </div>,
    document.body,
  )
}
