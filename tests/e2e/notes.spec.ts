import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appPage } from '../pages/app.ts'
import { notebookPanel, noteEditor } from '../pages/notes.ts'
import { expect, test } from './fixtures.ts'
import { holdNotebook } from './hold-notebook.ts'
import { startHost } from './host-process.ts'

test('writes a note beside a briefing; after a reload it is there', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/briefings/safety')
  await expect(app.title('Safety in cartel-affected regions')).toBeVisible()
  await page.keyboard.press('Control+j')
  const note = noteEditor(notebookPanel(page))
  await note.title.fill('Supplier talks, Guadalajara')
  await note.title.press('Enter')
  await expect(note.body).toBeFocused()
  await page.keyboard.type('Wants monthly lots.\n- [ ] send the price list @Ana 2026-02-27')
  await expect(note.saved).toBeVisible()
  // The briefing stays where it was, beside the note.
  await expect(app.title('Safety in cartel-affected regions')).toBeVisible()

  await page.reload()
  await app.goTo('#/notes')
  await page.getByRole('option', { name: /Supplier talks, Guadalajara/ }).click()
  const reopened = noteEditor(page.getByRole('main'))
  await expect(reopened.title).toHaveValue('Supplier talks, Guadalajara')
  await expect(reopened.body).toContainText('Wants monthly lots.')
  await expect(reopened.body.getByRole('checkbox')).toHaveCount(1)
})

test('keeps the cursor where it is while a new note is saved for the first time', async ({ page }) => {
  await page.keyboard.press('Control+j')
  const note = noteEditor(notebookPanel(page))
  await note.body.click()
  await page.keyboard.type('- one long line, ')
  await expect(note.saved).toBeVisible()
  await page.keyboard.type('and its end\nsecond')
  await expect(note.body.getByRole('listitem')).toHaveText(['one long line, and its end', 'second'])
})

test('keeps what said “Saved” when the host is killed in the middle of typing', async ({ page, host, dataDir }) => {
  const app = appPage(page)
  await app.goTo('#/notes')
  await page.getByRole('button', { name: 'New note' }).first().click()
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Kept')
  await note.body.click()
  await page.keyboard.type('This sentence was acknowledged.')
  await expect(note.saved).toBeVisible()
  await page.keyboard.type(' And this one was being typed when the power')
  await host.kill()
  await page.keyboard.type(' went.')
  await expect(page.getByText(/Not saved yet/)).toBeVisible()
  // The words stay on the screen although nobody answers.
  await expect(note.body).toContainText('when the power went.')

  const again = await startHost(dataDir)
  try {
    const fresh = await page.context().newPage()
    await fresh.goto(again.url)
    await appPage(fresh).goTo('#/notes')
    await fresh.getByRole('option', { name: /Kept/ }).click()
    await expect(noteEditor(fresh.getByRole('main')).body).toContainText('This sentence was acknowledged.')
  } finally {
    await again.kill()
  }
})

test('keeps beside the notebook what cannot be saved, and brings it back after the host was killed', async ({
  page,
  host,
  dataDir,
}) => {
  const app = appPage(page)
  await app.goTo('#/notes')
  await page.getByRole('button', { name: 'New note' }).first().click()
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('Held up')
  await expect(note.saved).toBeVisible()
  // Another program holds the notebook: SQLite gives up after five seconds.
  const letGo = await holdNotebook(dataDir)
  await note.body.click()
  await page.keyboard.type('Nobody could save this.')
  await expect(page.getByText(/the data folder cannot be written.*in a journal on this computer/)).toBeVisible()
  // The first try may have held half of the sentence; each one brings what is newer.
  const journal = join(dataDir, 'vault', 'journal')
  await expect
    .poll(() => readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8')), { timeout: 30_000 })
    .toContainEqual(expect.stringContaining('Nobody could save this.'))
  await host.kill()
  await letGo()

  const again = await startHost(dataDir)
  try {
    const fresh = await page.context().newPage()
    await fresh.goto(again.url)
    const back = fresh.getByRole('dialog', { name: 'Your text is back' })
    await back.getByRole('link', { name: 'Held up' }).click()
    await expect(back).toBeHidden()
    await expect(noteEditor(fresh.getByRole('main')).body).toContainText('Nobody could save this.')
  } finally {
    await again.kill()
  }
})

test('moves a note to the trash and takes it out again', async ({ page }) => {
  const app = appPage(page)
  await app.goTo('#/notes')
  await page.getByRole('button', { name: 'New note' }).first().click()
  const note = noteEditor(page.getByRole('main'))
  await note.title.fill('For the bin')
  await expect(note.saved).toBeVisible()
  await page.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Move to the trash' }).click()
  await expect(page.getByRole('option', { name: /For the bin/ })).toHaveCount(0)
  await app.goTo('#/notes/trash')
  await page.getByRole('option', { name: /For the bin/ }).click()
  await page.getByRole('button', { name: 'Take out of the trash' }).first().click()
  await app.goTo('#/notes')
  await expect(page.getByRole('option', { name: /For the bin/ })).toBeVisible()
})

test('keeps a text untouched that is opened and not changed', async ({ page, host, dataDir, valise }) => {
  await host.stop()
  const body =
    '<script>alert(1)</script>\n\n* star list\n* [ref][x]\n\n[x]: https://example.org\n\n| a | b |\n|:-:|---|\n| 1 | \\| |\n'
  const file = join(dataDir, 'as-it-came.md')
  writeFileSync(file, body)
  const id = valise('notes', 'add', '--title', 'As it came', '--file', file).trim()

  const again = await startHost(dataDir)
  const app = appPage(page)
  await page.goto(again.url)
  await app.goTo(`#/notes/${id}`)
  await expect(noteEditor(page.getByRole('main')).body).toContainText('star list')
  await app.goTo('#/sos')
  await expect(app.title('Whom to call')).toBeVisible()
  await again.stop()
  const note = JSON.parse(valise('notes', 'show', id, '--json')) as { body: string; version: number }
  expect(note).toMatchObject({ body, version: 1 })
})
