import type { Locator, Page } from '@playwright/test'

/** The frame around every screen, as a person uses it, in either language. */
export const appPage = (page: Page) => ({
  rail: (name: string): Locator =>
    page.getByRole('navigation', { name: /^(Main|Navigation principale)$/ }).getByRole('link', { name }),
  /** Goes to a place by its address. */
  goTo: async (hash: string): Promise<void> => {
    await page.evaluate((address) => {
      location.hash = address
    }, hash)
  },
  switchTo: (language: 'English' | 'Français'): Promise<void> =>
    page.getByRole('contentinfo').getByRole('button', { name: language }).click(),
  title: (name: string | RegExp): Locator => page.getByRole('heading', { level: 1, name }),
  openPalette: async (): Promise<Locator> => {
    await page.keyboard.press('Control+k')
    const box = page.getByRole('dialog').getByRole('combobox')
    await box.waitFor()
    return box
  },
})
