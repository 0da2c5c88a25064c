import { appPage } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

test('goes over the map by keyboard to a region and back to where one was', async ({ page }) => {
  const app = appPage(page)
  await app.rail('Map').click()
  const map = page.getByRole('figure', { name: 'Map of 32 regions by advice' })
  await expect(map.getByRole('link')).toHaveCount(32)
  for (const city of ['Mexico City', 'Monterrey', 'Guadalajara']) {
    await expect(map.locator('text', { hasText: city })).toBeVisible()
  }
  // Every region is named with its step, a part of it apart, and the city of the route in it.
  await expect(
    map.getByRole('link', {
      name: /^Jalisco: Exercise a high degree of caution; in part: Avoid non-essential travel.*Guadalajara$/,
    }),
  ).toBeAttached()

  const nuevoLeon = map.getByRole('link', { name: /^Nuevo León: Avoid non-essential travel; with exceptions/ })
  await nuevoLeon.focus()
  await page.keyboard.press('ArrowRight')
  const tamaulipas = map.getByRole('link', { name: /^Tamaulipas:/ })
  await expect(tamaulipas).toBeFocused()
  await expect(map.locator('[data-ring="MX-TAM"]')).toBeVisible()
  await expect(map.getByText('Tamaulipas', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(nuevoLeon).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/regions\/MX-NLE$/)
  await expect(app.title('Nuevo León')).toBeFocused()

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(app.title('Map')).toBeFocused()
  // The region left is the one the Tab key finds again.
  await expect(nuevoLeon).toHaveAttribute('tabindex', '0')
  await expect(map.locator('a[tabindex="0"]')).toHaveCount(1)
})

test('counts by one government at a time and shows the same as a table', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/regions')
  const counts = page.getByRole('group', { name: 'Canada: regions at each step' })
  await expect(counts.getByRole('button', { name: /Avoid non-essential travel.*10.*4 in part/ })).toBeVisible()
  await page.getByRole('radio', { name: 'United States' }).check({ force: true })
  const states = page.getByRole('group', { name: 'United States: regions at each step' })
  await states.getByRole('button', { name: /Do not travel/ }).click()
  await page.keyboard.press('Alt+t')
  await expect(page).toHaveURL(/as=table$/)
  await expect(page.getByRole('grid', { name: 'Regions' }).getByRole('row')).toHaveCount(7)
  await page.keyboard.press('Alt+t')
  await expect(page.getByRole('figure', { name: /^Map of/ })).toBeVisible()
})
