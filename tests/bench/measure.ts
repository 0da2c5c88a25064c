/** What a row of the table says. Times in milliseconds, where no other unit is named. */
export interface Row {
  readonly name: string
  readonly unit?: 'MB' | '%'
  readonly runs: number
  readonly median: number
  readonly low: number
  readonly high: number
  /** Where single calls are counted: 95 of 100 are faster. */
  readonly p95?: number
  /** The same work done with as little as possible, measured in the same run in turns. */
  readonly baseline?: { readonly name: string; readonly median: number }
}

/** The value below which a share of the sorted samples lies (nearest rank). */
const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => {
  const sorted = samples.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** Something to time. What it needs is made before the clock starts and put away after it stopped. */
export interface Work {
  prepare?(run: number): void | Promise<void>
  run(run: number): unknown
  finish?(): void
}

const time = async (work: Work, run: number): Promise<number> => {
  await work.prepare?.(run)
  const from = performance.now()
  await work.run(run)
  const took = performance.now() - from
  work.finish?.()
  return took
}

/**
 * Times several pieces of work in turns, so that whatever else the machine does falls on all of
 * them, after a warm-up that is not counted.
 * @returns the samples of each piece
 */
export const inTurns = async <Name extends string>(
  works: Readonly<Record<Name, Work>>,
  { runs, warmUp = 1 }: { runs: number; warmUp?: number },
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(works) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let run = 0; run < warmUp + runs; run += 1) {
    for (const name of names) {
      const took = await time(works[name], run)
      if (run >= warmUp) samples[name].push(took)
    }
  }
  return samples
}

/** A row of samples; `single` calls also get their 95th percentile. */
export const row = (
  name: string,
  samples: readonly number[],
  { baseline, single = false }: { baseline?: { name: string; samples: readonly number[] }; single?: boolean } = {},
): Row => ({
  name,
  runs: samples.length,
  median: median(samples),
  low: Math.min(...samples),
  high: Math.max(...samples),
  ...(single ? { p95: quantile(samples, 0.95) } : {}),
  ...(baseline ? { baseline: { name: baseline.name, median: median(baseline.samples) } } : {}),
})

/** Where a bench may put files; all of it is removed afterwards. */
export interface Places {
  /** An empty folder of its own. */
  readonly own: string
  /** A data folder with 100,000 notes, made by the first bench that asks for it. */
  readonly manyNotes: string
}

/** Some of the figures. */
export interface Bench {
  readonly name: string
  run(places: Places): Promise<Row[]>
}
