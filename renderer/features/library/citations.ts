/** A stretch of a page with the sources marked in it, in order, each as often as it is marked. */
export interface CitingPassage {
  /** What the list of sources calls it: a heading, a name. */
  readonly label: string
  readonly sourceIds: readonly string[]
}

/** Where a source is cited: the passage, and which of the source's marks on the page comes first there. */
export interface CitedAt {
  readonly label: string
  readonly mark: number
}

/** The sources of a page, numbered. */
export interface Citations {
  /** Ids in the order of their first mark. */
  readonly order: readonly string[]
  /** The number of each, from 1: the same at each of its marks. */
  readonly numbers: ReadonlyMap<string, number>
  readonly places: ReadonlyMap<string, readonly CitedAt[]>
}

/** Numbers the sources of a page by their first mark, and remembers in which passages each is marked. */
export const numberSources = (passages: readonly CitingPassage[]): Citations => {
  const places = new Map<string, CitedAt[]>()
  const marks = new Map<string, number>()
  for (const { label, sourceIds } of passages) {
    const here = new Set<string>()
    for (const id of sourceIds) {
      const mark = marks.get(id) ?? 0
      marks.set(id, mark + 1)
      if (here.has(id)) continue
      here.add(id)
      places.set(id, [...(places.get(id) ?? []), { label, mark }])
    }
  }
  const order = [...places.keys()]
  return { order, numbers: new Map(order.map((id, index) => [id, index + 1])), places }
}
