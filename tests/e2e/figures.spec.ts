import { appPage } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

test('draws a figure, shows its numbers as a table, and stands in the briefing it belongs to', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/figures')
  await expect(app.title('Figures')).toBeVisible()
  await page
    .getByRole('navigation', { name: 'All figures' })
    .getByRole('link', { name: 'Goods trade between Canada and Mexico, 1997–2025' })
    .click()
  await expect(page).toHaveURL(/#\/figures\/goods-trade-canada-mexico$/)
  const figure = page.getByRole('region', { name: 'Goods trade between Canada and Mexico, 1997–2025' })
  await expect(figure.getByRole('heading')).toBeFocused()

  // One picture with a name and, in words, what it shows; no style sheet of its own that the policy would refuse.
  const plot = figure.getByRole('img', { name: 'Goods trade between Canada and Mexico, 1997–2025' })
  await expect(plot).toHaveAccessibleDescription(/Exports to Mexico: from 1,277 \(1997\) to 8,895 \(2025\)/)
  await expect(plot.locator('style')).toHaveCount(0)
  for (const series of [1, 2]) await expect(plot.locator(`g[stroke="var(--series-${series})"] path`)).toHaveCount(1)
  await expect(figure.getByText(/customs basis, not seasonally adjusted/)).toBeVisible()
  await expect(figure.getByRole('button', { name: /^Source \d+: Statistics Canada/ })).toBeVisible()

  // One step away by keyboard: the same numbers, all of them.
  await figure.getByRole('radio', { name: 'Plot' }).focus()
  await page.keyboard.press('ArrowRight')
  const table = figure.getByRole('table', { name: /^Goods trade .*Millions of Canadian dollars/ })
  await expect(table.getByRole('row')).toHaveCount(30)
  await expect(table.getByRole('row', { name: /^2025/ }).getByRole('cell')).toHaveText(['8,895', '53,464'])
  await app.switchTo('Français')
  await expect(page.getByRole('row', { name: /^2025/ }).getByRole('cell').first()).toHaveText(/^8\s895$/)

  await app.goTo('#/briefings/canada-mexico-trade/in-figures')
  await expect(page.getByRole('heading', { name: 'En chiffres', exact: true })).toBeFocused()
  await expect(page.getByRole('img', { name: /^Échanges de marchandises/ })).toBeVisible()
})
