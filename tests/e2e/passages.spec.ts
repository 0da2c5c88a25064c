import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { appPage } from '../pages/app.ts'
import { notebookPanel, noteEditor } from '../pages/notes.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { startHost } from './host-process.ts'

const shipped = fileURLToPath(new URL('../../dist/mission.valise', import.meta.url))

interface Editable {
  content: { edition: number; briefings: { id: string; body: { en: string; fr: string } }[] }
}

const bundle = (): Editable => JSON.parse(readFileSync(shipped, 'utf8')) as Editable

/** The paragraphs of the safety briefing's first section, as Markdown. */
const paragraphs = (body: string): string[] => body.split('\n\n').filter((block) => /^[A-Z]/.test(block))

/** The shipped bundle as a later edition: one paragraph reworded, another one taken out. */
const nextEdition = (dataDir: string): string => {
  const next = bundle()
  next.content.edition += 1
  const safety = next.content.briefings.find(({ id }) => id === 'safety')
  if (!safety) throw new Error('no safety briefing')
  const [first = '', second = ''] = paragraphs(safety.body.en)
  safety.body.en = safety.body.en
    .replace(first, first.replace(/^\S+ \S+/, 'Ottawa as of now'))
    .replace(`${second}\n\n`, '')
  const path = join(dataDir, 'next.valise')
  writeFileSync(path, JSON.stringify(next))
  return path
}

const text = (page: Page) => page.locator('[data-briefing-text] > p')
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Selected words' })
const yours = (page: Page) => page.getByRole('region', { name: 'Your passages' })

/** The looks in which passages are drawn in the text now, with how many of each. */
const drawn = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([look, { size }]) => [look, size])))

const axe = async (page: Page): Promise<void> => {
  expect(await axeFindings(page)).toEqual([])
}

test('what is noted from a briefing leads back to it, also when a later edition rewrote it', async ({
  page,
  host,
  valise,
  dataDir,
}) => {
  // Two hosts and two looks by axe in one journey.
  test.slow()
  const app = appPage(page)
  await app.goTo('#/briefings/safety')
  await expect(app.title('Safety in cartel-affected regions')).toBeVisible()
  await expect(toolbar(page)).toHaveCount(0)

  // By mouse: the whole paragraph, into a new note beside the page.
  await text(page)
    .nth(0)
    .click({ clickCount: 3, position: { x: 60, y: 10 } })
  await toolbar(page).getByRole('button', { name: 'Note this' }).click()
  const note = noteEditor(notebookPanel(page))
  await expect(note.body.locator('blockquote')).toContainText('Canada')
  const link = note.body.getByRole('link', { name: /^Safety in cartel-affected regions/ })
  await expect(link).toHaveAttribute('href', /^valise:briefing\/safety\?passage=[0-9a-f-]{36}$/)
  await expect.poll(() => drawn(page)).toEqual({ passage: 1 })

  // By keyboard: the next one, with a comment; closing the box keeps what was written.
  await text(page)
    .nth(1)
    .click({ clickCount: 3, position: { x: 60, y: 10 } })
  await expect(toolbar(page)).toBeVisible()
  await page.keyboard.press('Alt+Shift+C')
  await page.getByRole('textbox', { name: 'Your comment' }).fill('Ask the insurer\nbefore we fly')
  await page.keyboard.press('Escape')
  await expect(yours(page).getByText('Ask the insurer')).toBeVisible()
  await expect.poll(() => drawn(page)).toEqual({ passage: 1, 'passage-comment': 1 })

  // Taken off, and brought back.
  await yours(page).getByRole('button', { name: 'Remove' }).first().click()
  await expect(yours(page).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(yours(page).getByRole('listitem')).toHaveCount(2)
  await axe(page)

  // In the other language they are listed, not drawn.
  await app.switchTo('Français')
  await expect(page.getByText('dans le texte anglais')).toHaveCount(2)
  expect(await drawn(page)).toEqual({})
  await app.switchTo('English')

  const noteId = await page.evaluate(() => localStorage.getItem('valise.panel-note'))
  await host.stop()
  valise('sync', nextEdition(dataDir))
  const next = await startHost(dataDir)
  try {
    await page.goto(next.url)
    await app.goTo(`#/notes/${noteId}`)
    await noteEditor(page)
      .body.getByRole('link', { name: /^Safety in cartel-affected regions/ })
      .click()
    await expect(page).toHaveURL(/#\/briefings\/safety\?passage=/)
    const rewritten = page.getByRole('status').filter({ hasText: 'were rewritten' })
    await expect(rewritten.locator('ins').first()).toContainText('Ottawa')
    await expect(text(page).nth(0)).toBeInViewport()
    await expect.poll(() => drawn(page)).toEqual({ 'passage-current': 1 })

    // The paragraph that is gone is kept with its comment, and its link says so.
    await app.goTo('#/passages')
    await page.getByText('Not in this edition 1').click()
    const gone = page.getByRole('listitem').filter({ hasText: 'Ask the insurer' })
    await expect(gone).toContainText('does not have this text any more')
    const id = await gone.getAttribute('data-passage')
    await axe(page)
    await app.goTo(`#/briefings/safety?passage=${id}`)
    await expect(page.getByRole('status').filter({ hasText: 'not in this briefing any more' })).toBeVisible()

    // The reader takes over the new words.
    await yours(page).getByRole('button', { name: 'Mark the new words' }).click()
    await expect(yours(page).getByText('Earlier words')).toBeVisible()
    await expect.poll(() => drawn(page)).toEqual({ passage: 1 })
  } finally {
    await next.kill()
  }
})
