import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import { LevelCounts } from './level-counts.tsx'
import { Locator } from './map/locator.tsx'
import { outlineOf } from './map/outlines.ts'
import { isAtLevel, type RegionRow } from './region-rows.ts'
import type { OverviewProps } from './regions-overview.tsx'
import styles from './regions-side.module.css'
import { StepSwatch } from './step-swatch.tsx'
import { toneOf, wordsOf } from './steps.ts'

export interface RegionsSideProps extends OverviewProps {
  /** The region whose page is beside; `null` beside the map and the table. */
  readonly currentId: string | null
}

/** Beside the map: what its colours mean and how many regions have each. Beside a region: where it lies. Then the route, and every region by name. */
export function RegionsSide({ rows, issuer, state, onState, currentId }: RegionsSideProps) {
  const { t } = useTranslation('regions')
  const format = useFormat()
  const { data: edition } = useCall('library.edition', {})
  const outline = edition ? outlineOf(edition.mission.country) : null
  const level = currentId === null ? state.level : null
  const listed = rows
    .filter((row) => level === null || isAtLevel(row, issuer.id, level))
    .toSorted((a, b) => format.compare(a.name, b.name))
  return (
    <>
      <div className={styles.top}>
        {currentId === null ? (
          <LevelCounts
            issuer={issuer}
            rows={rows}
            chosen={state.level}
            onChoose={(next) => onState({ ...state, level: next })}
          />
        ) : (
          outline && (
            <Suspense>
              <Locator outline={outline} region={currentId} />
            </Suspense>
          )
        )}
      </div>
      {edition && <Route rows={rows} issuer={issuer} currentId={currentId} />}
      <section aria-labelledby="regions-all">
        <RowHeading id="regions-all">{t('all')}</RowHeading>
        <ul className={styles.list}>
          {listed.map((row) => (
            <li key={row.region.id}>
              <RegionRowLink row={row} issuer={issuer} isCurrent={row.region.id === currentId} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

type RegionRowLinkProps = Pick<OverviewProps, 'issuer'> & { readonly row: RegionRow; readonly isCurrent: boolean }

function RegionRowLink({ row, issuer, isCurrent }: RegionRowLinkProps) {
  const { t } = useTranslation('regions')
  const text = useText()
  const step = row.steps.get(issuer.id)
  return (
    <RowLink
      href={hrefOf(paths.region(row.region.id))}
      isCurrent={isCurrent}
      title={row.name}
      aside={step && <StepSwatch tone={toneOf(issuer, step.level)} />}
      hint={
        <>
          {step ? text(wordsOf(issuer, step.level)) : t('notListed')}
          {step && step.inPart !== null && ` · ${t('map.inPart', { step: text(wordsOf(issuer, step.inPart)) })}`}
        </>
      }
    />
  )
}

/** The cities of the mission in order of travel, each leading to its region. */
function Route({ rows, issuer, currentId }: Pick<RegionsSideProps, 'rows' | 'issuer' | 'currentId'>) {
  const { t } = useTranslation('regions')
  const text = useText()
  const format = useFormat()
  const { data: edition } = useCall('library.edition', {})
  return (
    <section aria-labelledby="regions-route">
      <RowHeading id="regions-route">{t('route')}</RowHeading>
      <ul className={styles.list}>
        {edition?.mission.cities.map((city) => {
          const row = rows.find(({ region }) => region.id === city.region)
          const step = row?.steps.get(issuer.id)
          return (
            <li key={city.id}>
              <RowLink
                href={hrefOf(paths.region(city.region))}
                isCurrent={city.region === currentId}
                title={text(city.name)}
                aside={format.days(city.from, city.to)}
                hint={step ? text(wordsOf(issuer, step.level)) : t('notListed')}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
