import type { Locator, Page } from '@playwright/test'

/** A note as it is written: on its own page or in the panel beside a briefing. */
export const noteEditor = (place: Page | Locator) => ({
  title: place.getByRole('textbox', { name: 'Title' }),
  body: place.getByRole('textbox', { name: 'Note', exact: true }),
  /** What the page says of the saving: only the disk makes it say “Saved”. */
  saved: place.getByText(/^Saved \d/),
})

/** The notebook beside the page. */
export const notebookPanel = (page: Page): Locator => page.getByRole('complementary', { name: 'Notebook' })
