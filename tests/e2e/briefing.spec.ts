import type { Page } from '@playwright/test'
import { appPage } from '../pages/app.ts'
import { expect, test } from './fixtures.ts'

/** The block at the top of the window and how far it has gone past it, as a share of its height. */
const placeRead = (page: Page): Promise<{ block: number; passed: number }> =>
  page.evaluate(() => {
    const scroller = document.querySelector('[data-page-scroller]')
    const top = scroller?.getBoundingClientRect().top ?? 0
    const boxes = [...document.querySelectorAll('[data-reading] > *')].map((block) => block.getBoundingClientRect())
    const block = boxes.findIndex(({ bottom }) => bottom > top)
    const box = boxes[block]
    return { block, passed: box ? (top - box.top) / box.height : 0 }
  })

const scrollBy = (page: Page, pixels: number): Promise<void> =>
  page.evaluate((by) => {
    document.querySelector('[data-page-scroller]')?.scrollBy(0, by)
  }, pixels)

test('keeps the paragraph, and the place in it, through a change of language', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/safety/payment')
  await expect(page.locator('#payment')).toBeFocused()
  await scrollBy(page, 700)
  const english = await placeRead(page)
  expect(english.block).toBeGreaterThan(5)

  await app.switchTo('Français')
  await expect(app.title(/La sécurité/)).toBeAttached()
  const french = await placeRead(page)
  expect(french.block).toBe(english.block)
  expect(Math.abs(french.passed - english.passed)).toBeLessThan(0.05)

  await app.switchTo('English')
  await expect(app.title(/Safety/)).toBeAttached()
  const back = await placeRead(page)
  expect(back.block).toBe(english.block)
  expect(Math.abs(back.passed - english.passed)).toBeLessThan(0.05)
})

test('an address with a section scrolls to it, focuses it and marks it in the outline', async ({ page }) => {
  await appPage(page).goTo('#/briefings/safety/roads')
  const heading = page.getByRole('heading', { name: 'On the road' })
  await expect(heading).toBeFocused()
  await expect(heading).toBeInViewport()
  await expect(page.locator('[aria-current="location"]')).toHaveText('On the road')
})

test('says so when a briefing or a section is not in the edition', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/no-such-briefing')
  await expect(app.title('Withdrawn in this edition')).toBeVisible()
  await app.goTo('#/briefings/safety/no-such-section')
  await expect(app.title(/Safety/)).toBeVisible()
  await expect(page.getByText('The section this link names is not in this edition.')).toBeVisible()
})

test('a source opens by click, its controls are reached by Tab, and it leads back to its marks', async ({ page }) => {
  await appPage(page).goTo('#/briefings/safety')
  const mark = page.locator('main [data-source]').first()
  await mark.click()
  const card = page.getByRole('dialog')
  await expect(card).toContainText('official text, read directly')
  await expect(card).toContainText(/20\d\d/)
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()

  const source = page.locator('#sources ~ ol > li').nth(4)
  await source.getByRole('button').last().click()
  await expect(page.locator('main [data-source]:focus')).toHaveAccessibleName(/^Source 5:/)
})

test.describe('with a finger', () => {
  test.use({ hasTouch: true })

  test('a tap opens a source and a tap elsewhere closes it', async ({ page }) => {
    await appPage(page).goTo('#/briefings/safety')
    await page.locator('main [data-source]').first().tap()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('heading', { level: 1 }).tap()
    await expect(page.getByRole('dialog')).toBeHidden()
  })
})

test('a link out of a briefing has no address a browser could follow', async ({ page, outside }) => {
  await appPage(page).goTo('#/briefings/safety')
  await expect(page.locator('#sources')).toBeAttached()
  await expect(page.locator('main a[href]:not([href^="#"])')).toHaveCount(0)
  expect(outside).toEqual([])
})

test('on paper stand the text and the sources, and nothing of the tool', async ({ page }) => {
  await appPage(page).goTo('#/briefings/safety')
  await expect(page.locator('#sources')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('#sources')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeGreaterThan(5_000)
})

test.describe('in the days of the mission', () => {
  const at = async (page: Page, instant: string): Promise<void> => {
    await page.clock.setFixedTime(new Date(instant))
    await page.reload()
  }

  test('Today counts down, names day and cities, and looks back', async ({ page }) => {
    const app = appPage(page)
    await at(page, '2026-02-01T15:00:00Z')
    await expect(app.title('14 days to go')).toBeVisible()
    await at(page, '2026-02-19T15:00:00Z')
    await expect(app.title('Day 5 of 6, Monterrey and Guadalajara')).toBeVisible()
    await expect(page.getByText('1 hour behind home')).toHaveCount(3)
    await at(page, '2026-03-02T15:00:00Z')
    await expect(app.title('The mission ended 10 days ago')).toBeVisible()
  })

  test('a briefing says when its review date is past', async ({ page }) => {
    const app = appPage(page)
    await at(page, '2026-11-06T15:00:00Z')
    await app.goTo('#/briefings/safety')
    await expect(page.getByText('review by Nov 6, 2026', { exact: true })).toBeVisible()
    await at(page, '2026-11-07T15:00:00Z')
    await expect(page.getByText('review by Nov 6, 2026: past', { exact: true })).toBeVisible()
  })
})

test('filters and orders the regions, and keeps both while one is read', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/regions?as=table')
  const rows = page.getByRole('main').getByRole('row')
  await page.getByRole('searchbox').fill('leon')
  await expect(rows).toHaveCount(2)
  await page.getByRole('row').getByRole('link', { name: 'Nuevo León' }).click()
  await expect(app.title('Nuevo León')).toBeVisible()
  await page.getByRole('link', { name: 'All regions' }).click()
  await expect(rows).toHaveCount(2)
  await page.getByRole('searchbox').fill('nowhere at all')
  await page.getByRole('button', { name: 'Show all regions' }).click()
  await expect(rows).toHaveCount(33)
  await page.getByRole('button', { name: /Avoid non-essential travel/ }).click()
  await expect(rows).toHaveCount(15)
})

test('the first numbers to call are in sight in a small window', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await appPage(page).goTo('#/sos')
  for (const number of ['911', '+1 613 996 8885', '+52 55 5724 7900']) {
    await expect(page.getByRole('link', { name: number, exact: true }).first()).toBeInViewport()
  }
})
