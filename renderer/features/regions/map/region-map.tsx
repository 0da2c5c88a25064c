import { type CSSProperties, use, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Issuer } from '../../../../shared/model/region.ts'
import { hrefOf, paths } from '../../../app/paths.ts'
import { isAtLevel, type RegionRow } from '../region-rows.ts'
import { toneOf } from '../steps.ts'
import { useRegionWords } from '../use-region-words.ts'
import { CityMarks } from './city-marks.tsx'
import type { CityPosition } from './city-positions.ts'
import { type Direction, neighbourOf, sitesOf } from './neighbours.ts'
import type { Outline } from './outline.ts'
import { Readout } from './readout.tsx'
import styles from './region-map.module.css'
import { type Fill, fillOf, StepPatterns } from './step-patterns.tsx'

export interface RegionMapProps {
  readonly outline: Promise<Outline>
  readonly rows: readonly RegionRow[]
  readonly issuer: Issuer
  /** Only regions at this level, wholly or in part, stand out. */
  readonly level: number | null
  readonly cities: readonly CityPosition[]
  /** The region the Tab key leads to. */
  readonly stop: string | null
  readonly onStop: (region: string) => void
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
}

const fillFor = (row: RegionRow, issuer: Issuer): Fill | null => {
  const step = row.steps.get(issuer.id)
  if (!step) return null
  return { tone: toneOf(issuer, step.level), partTone: step.inPart === null ? null : toneOf(issuer, step.inPart) }
}

/**
 * The regions as a map. Each is a link, because it leads to a page: a screen reader lists and opens
 * them as it does any links, and needs no mode of its own for a map. One of them takes the Tab key,
 * arrows go on to the neighbour in that direction. The table says the same.
 */
export function RegionMap({ outline: promise, rows, issuer, level, cities, stop, onStop }: RegionMapProps) {
  const { t } = useTranslation('regions')
  const outline = use(promise)
  const scope = useId()
  const links = useRef(new Map<string, HTMLElement>())
  const [pointed, setPointed] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const wordsFor = useRegionWords(issuer)
  const sites = useMemo(() => sitesOf(outline.shapes), [outline])

  const drawn = useMemo(() => {
    const rowOf = new Map(rows.map((row) => [row.region.id, row]))
    return outline.shapes.flatMap(({ region, path }) => {
      const row = rowOf.get(region)
      return row ? [{ id: region, path, row, fill: fillFor(row, issuer) }] : []
    })
  }, [outline, rows, issuer])
  const cityNames = (region: string) => cities.filter(({ city }) => city.region === region).map(({ city }) => city.name)

  const tabStop = drawn.some(({ id }) => id === stop) ? stop : (cities[0]?.city.region ?? drawn[0]?.id)
  const active = drawn.find(({ id }) => id === (pointed ?? focused))
  const ring = drawn.find(({ id }) => id === focused)

  const move = (from: string, key: string): boolean => {
    const direction = DIRECTIONS[key]
    if (!direction) return false
    const next = neighbourOf(sites, from, direction)
    if (next !== null) links.current.get(next)?.focus()
    return true
  }

  return (
    <figure
      className={styles.place}
      aria-label={t('map.name', { count: drawn.length })}
      aria-describedby={`${scope}-keys`}
    >
      <div className={styles.drawing} style={{ '--map-ratio': outline.width / outline.height } as CSSProperties}>
        <svg
          className={styles.map}
          viewBox={`0 0 ${outline.width} ${outline.height}`}
          role="presentation"
          onPointerLeave={() => setPointed(null)}
        >
          <defs>
            <StepPatterns scope={scope} fills={drawn.flatMap(({ fill }) => (fill ? [fill] : []))} />
          </defs>
          {drawn.map(({ id, path, row, fill }) => (
            <a
              key={id}
              ref={(link: HTMLElement | null) => {
                if (link) links.current.set(id, link)
                else links.current.delete(id)
              }}
              href={hrefOf(paths.region(id))}
              tabIndex={id === tabStop ? 0 : -1}
              aria-label={wordsFor(row, cityNames(id))}
              data-region={id}
              className={styles.region}
              onPointerEnter={() => setPointed(id)}
              onFocus={() => {
                setFocused(id)
                setPointed(null)
                onStop(id)
              }}
              onBlur={() => setFocused(null)}
              onKeyDown={(event) => {
                if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
                if (move(id, event.key)) event.preventDefault()
              }}
            >
              <path
                d={path}
                className={styles.shape}
                fill={fill ? fillOf(scope, fill) : 'none'}
                data-dim={level !== null && !isAtLevel(row, issuer.id, level) ? '' : undefined}
              />
            </a>
          ))}
          {active && <path d={active.path} className={styles.pointed} />}
          {ring && (
            <g className={styles.ring} data-ring={ring.id}>
              <path d={ring.path} className={styles.ringGround} />
              <path d={ring.path} className={styles.ringLine} />
            </g>
          )}
          <CityMarks cities={cities} outline={outline} />
        </svg>
      </div>
      <Readout row={active?.row ?? null} issuer={issuer} cities={active ? cityNames(active.id) : []} />
      <p className={styles.credit}>
        <span id={`${scope}-keys`}>{t('map.keys')}</span> {t('map.credit', outline.credit)}
      </p>
    </figure>
  )
}
