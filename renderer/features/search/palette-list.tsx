import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../app/commands.ts'
import { useClient } from '../../client/context.tsx'
import { iconProps } from '../../ui/icon.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { kindIcons } from './kind-icons.ts'
import styles from './palette.module.css'
import type { PaletteGroup, PaletteRow } from './palette-rows.ts'
import { leadWithMatch, Snippet } from './snippet.tsx'

export interface PaletteListProps {
  readonly id: string
  readonly groups: readonly PaletteGroup[]
  readonly active: string | null
  readonly words: string
  readonly onPick: (id: string) => void
  readonly onChoose: (row: PaletteRow) => void
}

/** The list below the box. The focus stays in the box, which names the active row. */
export function PaletteList({ id, groups, active, words, onPick, onChoose }: PaletteListProps) {
  const { t } = useTranslation('search')
  const ref = useRef<HTMLDivElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another active row comes into sight
  useEffect(() => {
    ref.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  return (
    <div ref={ref} id={id} role="listbox" aria-label={t('list')} className={styles.list} tabIndex={-1}>
      {groups.map(({ name, rows }) => {
        const headingId = `${id}-group-${name}`
        const heading = name === 'all' ? t('allShort') : t(`kinds.${name}`)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox is no fieldset
          <div key={name} role="group" aria-labelledby={headingId}>
            <div id={headingId} role="presentation" className={clsx(styles.heading, name === 'all' && styles.unseen)}>
              {heading}
            </div>
            {rows.map((row) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are handled by the box, which has the focus
              // biome-ignore lint/a11y/useFocusableInteractive: the box points at it by aria-activedescendant
              <div
                key={row.id}
                id={`${id}-${row.id}`}
                role="option"
                aria-selected={row.id === active}
                className={styles.row}
                onPointerMove={() => row.id !== active && onPick(row.id)}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(row)}
              >
                <RowContent row={row} words={words} />
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
}

function RowContent({ row, words }: { readonly row: PaletteRow; readonly words: string }) {
  const { t } = useTranslation('search')
  const { native } = useClient()
  const Mark = kindIcons[row.kind === 'hit' ? row.hit.kind : row.kind]
  const icon = <Mark {...iconProps(16)} className={styles.icon} />

  if (row.kind === 'all') {
    return (
      <>
        {icon}
        <span className={styles.title}>{t('all', { words })}</span>
      </>
    )
  }
  if (row.kind === 'command') {
    const keys = keysOf(row.command, native.kind)
    return (
      <>
        {icon}
        <span className={styles.title}>{row.title}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </>
    )
  }
  const { title, section, snippet } = row.hit
  return (
    <>
      {icon}
      <span className={styles.found}>
        <span className={styles.title}>
          {title === '' ? t('untitled') : title}
          {section !== '' && <span className={styles.section}> · {section}</span>}
        </span>
        <span className={styles.snippet}>
          <Snippet parts={leadWithMatch(snippet)} />
        </span>
      </span>
    </>
  )
}
