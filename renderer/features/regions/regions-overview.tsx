import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Regions } from '../../../shared/contract/library.ts'
import type { Issuer } from '../../../shared/model/region.ts'
import { useScreenCommands } from '../../app/command-context.tsx'
import { navigate } from '../../app/hash-location.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Loading } from '../../ui/loading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { LevelCounts } from './level-counts.tsx'
import { cityPositions } from './map/city-positions.ts'
import { outlineOf } from './map/outlines.ts'
import { RegionMap } from './map/region-map.tsx'
import { NationalAdvice } from './national-advice.tsx'
import type { RegionRow, Sorting } from './region-rows.ts'
import styles from './regions-overview.module.css'
import { TablePart } from './table-part.tsx'

/** What a reader has chosen on the map and the table. */
export interface OverviewState {
  /** Whose steps are drawn and counted; the delegates' own government while nothing is chosen. */
  readonly issuer: string | null
  readonly sorting: Sorting
  readonly words: string
  /** Only regions that stand at this level of the issuer, wholly or in part. */
  readonly level: number | null
  /** The region on the map that was focused last. */
  readonly stop: string | null
}

export interface OverviewProps {
  readonly rows: readonly RegionRow[]
  readonly issuer: Issuer
  readonly state: OverviewState
  readonly onState: (state: OverviewState) => void
}

export interface RegionsOverviewProps extends OverviewProps {
  readonly data: Regions
  readonly asTable: boolean
}

const show = (view: 'map' | 'table'): void =>
  navigate(view === 'table' ? paths.regionTable : paths.regions, { keepFocus: true })

/** Every region by what each issuer says of it: as a map of one issuer's steps, or as a table of all. */
export function RegionsOverview({ data, rows, issuer, asTable, state, onState }: RegionsOverviewProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  const { data: places } = useCall('library.places', {})
  const outline = edition ? outlineOf(edition.mission.country) : null
  const isDrawn = !asTable && outline !== null
  const views = [
    { id: 'map', label: t('view.map') },
    { id: 'table', label: t('view.table') },
  ] as const
  useScreenCommands([
    {
      id: 'regions.view',
      title: 'regions:view.command',
      group: 'look',
      keys: 'Alt+T',
      run: () => show(asTable ? 'map' : 'table'),
    },
  ])

  return (
    <>
      <PageHeading title={t('title')} lede={t('lede', { count: rows.length })} />
      <div className={styles.controls}>
        <Segmented
          label={t('issuer')}
          hideLabel
          options={data.issuers.map(({ id, name }) => ({ id, label: text(name) }))}
          value={issuer.id}
          onChange={(id) => onState({ ...state, issuer: id, level: null })}
        />
        {(outline !== null || !edition) && (
          <Segmented
            label={t('view.label')}
            hideLabel
            options={views}
            value={asTable ? 'table' : 'map'}
            onChange={show}
          />
        )}
      </div>
      {isDrawn && (
        <Suspense fallback={<Loading />}>
          <RegionMap
            outline={outline}
            rows={rows}
            issuer={issuer}
            level={state.level}
            cities={cityPositions(edition?.mission.cities ?? [], places?.places ?? [])}
            stop={state.stop}
            onStop={(stop) => onState({ ...state, stop })}
          />
        </Suspense>
      )}
      <div className={styles.counts}>
        <LevelCounts
          issuer={issuer}
          rows={rows}
          chosen={state.level}
          onChoose={(level) => onState({ ...state, level })}
        />
      </div>
      {!isDrawn && edition && (
        <TablePart rows={rows} issuer={issuer} issuers={data.issuers} state={state} onState={onState} />
      )}
      <NationalAdvice issuers={data.issuers} sources={data.sources} />
    </>
  )
}
