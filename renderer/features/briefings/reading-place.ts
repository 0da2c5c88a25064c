/**
 * Where one reads, in words that hold in both languages: the section, the how-manieth block of it,
 * and how far into that block the top of the window is.
 */
export interface ReadingPlace {
  readonly section: string | null
  readonly block: number
  readonly fraction: number
  /** How many pixels above it, in the space between two blocks: that is as wide in both languages. */
  readonly above: number
}

interface Block {
  readonly element: Element
  readonly section: string | null
  readonly block: number
}

/** The blocks of an article in order, counted from their section's heading. */
const blocksOf = (article: Element): Block[] => {
  let section: string | null = null
  let block = 0
  return [...article.querySelectorAll('[data-reading] > *')].map((element) => {
    if (element.id !== '') {
      section = element.id
      block = 0
    } else block += 1
    return { element, section, block }
  })
}

/** Where the top of the window stands in an article; `null` above the first block. */
export const readPlace = (article: Element, top: number): ReadingPlace | null => {
  const found = blocksOf(article).find(({ element }) => element.getBoundingClientRect().bottom > top)
  if (!found) return null
  const box = found.element.getBoundingClientRect()
  if (box.top > top && found.section === null && found.block <= 1) return null
  return {
    section: found.section,
    block: found.block,
    fraction: box.height === 0 ? 0 : Math.max(0, (top - box.top) / box.height),
    above: Math.max(0, box.top - top),
  }
}

/** How far below `top` a place is now; the article may speak another language than when it was read. */
export const distanceTo = (article: Element, place: ReadingPlace, top: number): number => {
  const blocks = blocksOf(article)
  const inSection = blocks.filter(({ section }) => section === place.section)
  const found = inSection.find(({ block }) => block === place.block) ?? inSection.at(-1)
  if (!found) return 0
  const box = found.element.getBoundingClientRect()
  return box.top - place.above + place.fraction * box.height - top
}

/** Brings the block where a reader stopped to the top of the page, with the focus on the heading above it. */
export const continueAt = (
  article: HTMLElement | null,
  { section, block }: Pick<ReadingPlace, 'section' | 'block'>,
): void => {
  const scroller = article?.closest<HTMLElement>('[data-page-scroller]')
  if (!article || !scroller) return
  scroller.scrollTop += distanceTo(
    article,
    { section, block, fraction: 0, above: 0 },
    scroller.getBoundingClientRect().top,
  )
  if (section === null) return
  article.querySelector<HTMLElement>(`#${CSS.escape(section)}`)?.focus({ preventScroll: true })
}
