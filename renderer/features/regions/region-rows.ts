import type { Region } from '../../../shared/model/region.ts'
import { hasExceptions, type Step, stepOf } from './steps.ts'

/** A region as the table shows it. */
export interface RegionRow {
  readonly region: Region
  readonly name: string
  readonly steps: ReadonlyMap<string, Step>
  /** Ids of the issuers whose advice has exceptions here. */
  readonly exceptions: readonly string[]
  /** The oldest of the issuers' dates. */
  readonly asOf: string
  /** The first day on which some of it must be checked again. */
  readonly reviewBy: string
}

const earliest = (dates: readonly string[]): string => dates.toSorted()[0] ?? ''

export const rowOf = (region: Region, name: string): RegionRow => ({
  region,
  name,
  steps: new Map(region.advice.map((advice) => [advice.issuer, stepOf(advice)])),
  exceptions: region.advice.filter(hasExceptions).map(({ issuer }) => issuer),
  asOf: earliest(region.advice.map(({ asOf }) => asOf)),
  reviewBy: earliest(region.advice.map(({ reviewBy }) => reviewBy)),
})

/** What the rows can be ordered by: a fixed column, or an issuer's id. */
export interface Sorting {
  readonly by: string
  readonly descending: boolean
}

type Compare = (a: string, b: string) => number

const weightOf = (row: RegionRow, issuer: string): number => {
  const step = row.steps.get(issuer)
  // One that is higher in a part stands between its own step and the next.
  return step === undefined ? -1 : step.level + (step.inPart === null ? 0 : 0.5)
}

const compareBy =
  (by: string, compare: Compare) =>
  (a: RegionRow, b: RegionRow): number => {
    if (by === 'name') return compare(a.name, b.name)
    if (by === 'exceptions') return a.exceptions.length - b.exceptions.length
    if (by === 'asOf') return a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0
    return weightOf(a, by) - weightOf(b, by)
  }

/** The rows in order; equal ones by name. */
export const sortRows = (rows: readonly RegionRow[], { by, descending }: Sorting, compare: Compare): RegionRow[] => {
  const order = compareBy(by, compare)
  return [...rows].sort((a, b) => (descending ? -1 : 1) * order(a, b) || compare(a.name, b.name))
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()

/** The rows whose region is named, in whatever language, by some words. Accents and case are forgiven. */
export const filterRows = (rows: readonly RegionRow[], words: string): RegionRow[] => {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  return rows.filter(({ region: { id, name, localName, capital } }) => {
    const named = fold([id, name.en, name.fr, localName, capital].join(' '))
    return wanted.every((word) => named.includes(word))
  })
}

/** How many regions stand at each of an issuer's levels, and at how many of them only a part does. */
export interface LevelCount {
  readonly level: number
  readonly whole: number
  readonly inPart: number
}

export const countLevels = (rows: readonly RegionRow[], issuer: string, levels: readonly number[]): LevelCount[] =>
  levels.map((level) => ({
    level,
    whole: rows.filter(({ steps }) => steps.get(issuer)?.level === level).length,
    inPart: rows.filter(({ steps }) => steps.get(issuer)?.inPart === level).length,
  }))

/** Whether a region stands at a level, wholly or in part. */
export const isAtLevel = ({ steps }: RegionRow, issuer: string, level: number): boolean => {
  const step = steps.get(issuer)
  return step?.level === level || step?.inPart === level
}
