import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Colours halfway through a fade are nobody's choice: what moves is let come to rest. Endless motion is not waited for. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)))
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })

/**
 * What axe finds wrong on the page as it stands, a line for each rule; best practices count.
 * @param within looks only inside this selector
 */
export const axeFindings = async (page: Page, within?: string): Promise<string[]> => {
  await atRest(page)
  const builder = new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Judges in the page itself. Otherwise each look opens a second page, for frames of other origins; we have none.
    .setLegacyMode()
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}
