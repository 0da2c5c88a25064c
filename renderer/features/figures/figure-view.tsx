import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Figure } from '../../../shared/model/reference.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { Segmented } from '../../ui/segmented.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { DatedBadges } from '../library/dated-badges.tsx'
import { SourceMarksApart } from '../library/source-mark.tsx'
import { FigureTable } from './figure-table.tsx'
import styles from './figure-view.module.css'
import { Plot } from './plot.tsx'
import { plotDataOf } from './plot-data.ts'
import { SeriesKey } from './series-key.tsx'
import { useDescription } from './use-description.ts'

export interface FigureViewProps {
  readonly figure: Figure
  /** The heading's own address on the page. */
  readonly headingId: string
  readonly heading: 'h2' | 'h3'
}

/** A figure: what it counts and how, drawn or as a table, with its sources and dates. */
export function FigureView({ figure, headingId, heading: Heading }: FigureViewProps) {
  const { t } = useTranslation('figures')
  const text = useText()
  const language = useLanguage()
  const description = useId()
  const [view, setView] = useState<'plot' | 'table'>('plot')
  const data = useMemo(() => plotDataOf(figure, language), [figure, language])
  const title = text(figure.title)
  const unit = text(figure.unit)
  const described = useDescription(data)
  return (
    <section className={styles.figure} aria-labelledby={headingId} data-figure={figure.id}>
      <Heading id={headingId} tabIndex={-1} className={styles.title}>
        {title}
      </Heading>
      <div className={styles.head}>
        <p className={styles.unit}>{unit}</p>
        <Segmented
          label={t('shownAs', { title })}
          hideLabel
          options={[
            { id: 'plot', label: t('plot') },
            { id: 'table', label: t('table') },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      {view === 'plot' ? (
        <>
          <SeriesKey data={data} />
          <Plot data={data} labelledBy={headingId} describedBy={description} />
          <VisuallyHidden>
            <span id={description}>{described}</span>
          </VisuallyHidden>
        </>
      ) : (
        <FigureTable data={data} caption={t('caption', { title, unit })} xLabel={text(figure.x.label)} />
      )}
      <dl className={styles.facts}>
        <div>
          <dt>{t('basis')}</dt>
          <dd>{text(figure.basis)}</dd>
        </div>
        {figure.note && (
          <div>
            <dt>{t('note')}</dt>
            <dd>{text(figure.note)}</dd>
          </div>
        )}
      </dl>
      <p className={styles.dates}>
        <DatedBadges asOf={figure.asOf} reviewBy={figure.reviewBy} />
        <SourceMarksApart sourceIds={figure.sources} />
      </p>
    </section>
  )
}
