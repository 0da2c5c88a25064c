import { Fragment, useState } from 'react'
import { Button, Popover, PreviewTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Source } from '../../../shared/model/source.ts'
import { useCitations } from './citations-context.tsx'
import { SourceCard } from './source-card.tsx'
import styles from './source-mark.module.css'

// Long enough not to flicker while the pointer or the Tab key passes over a line.
const HOVER_DELAY = 150

/** The number of a source; hover, focus, click or tap opens what it is. */
export function SourceMark({ sourceId }: { readonly sourceId: string }) {
  const { numbers, sources } = useCitations()
  const number = numbers.get(sourceId)
  const source = sources.get(sourceId)
  if (number === undefined || !source) return null
  return <Mark number={number} source={source} />
}

function Mark({ number, source }: { readonly number: number; readonly source: Source }) {
  const { t } = useTranslation('library')
  const [isOpen, setOpen] = useState(false)
  const name = t('source.mark', { number, publisher: source.publisher })
  return (
    <sup className={styles.mark}>
      <PreviewTrigger delay={HOVER_DELAY} closeDelay={HOVER_DELAY} isOpen={isOpen} onOpenChange={setOpen}>
        <Button
          className={styles.number ?? ''}
          aria-label={name}
          data-source={source.id}
          // A pointer that hovers has opened it already; only a finger closes it again by the same touch.
          onPress={({ pointerType }) => setOpen(pointerType === 'touch' ? !isOpen : true)}
        >
          {number}
        </Button>
        <Popover className={styles.card ?? ''} aria-label={name} placement="bottom" offset={6}>
          <SourceCard number={number} source={source} />
        </Popover>
      </PreviewTrigger>
    </sup>
  )
}

/** The marks of a whole statement, side by side. */
export function SourceMarks({ sourceIds }: { readonly sourceIds: readonly string[] }) {
  return sourceIds.map((id) => (
    <Fragment key={id}>
      <SourceMark sourceId={id} />
    </Fragment>
  ))
}
