import { appPage } from '../pages/app.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const passphrase = 'four plain words here'

test('notes are encrypted, locked, unlocked, taken away and brought back', async ({ page }, info) => {
  const app = appPage(page)
  const sound = async (): Promise<void> => {
    expect(await axeFindings(page)).toEqual([])
  }
  await app.goTo('#/notes/new')
  await page.getByLabel('Title').fill('Planted meeting')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()

  await app.goTo('#/settings')
  await expect(page.getByText('Your notes are not encrypted.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Turn the lock on' }).click()
  await page.getByLabel('New passphrase').fill(passphrase)
  await page.getByLabel('The same once more').fill(passphrase)
  await sound()
  await page.getByRole('button', { name: 'Turn the lock on' }).click()
  const dialog = page.getByRole('alertdialog')
  await expect(dialog.getByText(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'I have printed it' }).click()

  // Locked in the middle of a word: the word is kept, and nothing of it is on the page.
  await app.goTo('#/notes')
  await page.getByText('Planted meeting').first().click()
  await page.getByLabel('Title').fill('Planted meeting, more')
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Your notes are locked' })).toBeVisible()
  expect(await page.content()).not.toContain('Planted')
  await sound()
  const box = await app.openPalette()
  await box.fill('planted')
  await expect(page.getByRole('option', { name: /Planted/ })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await app.goTo('#/briefings/safety')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

  await app.goTo('#/notes')
  await page.getByLabel('Passphrase', { exact: true }).fill('not these words')
  await page.keyboard.press('Enter')
  await expect(page.getByText('That does not open your notes.', { exact: false })).toBeVisible()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Planted meeting, more').first()).toBeVisible()

  await app.goTo('#/settings')
  const packed = info.outputPath('away.valisebook')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Pack and save' }).click(),
  ])
  await download.saveAs(packed)
  const chooseWith = async (button: string): Promise<void> => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: button }).click(),
    ])
    await chooser.setFiles(packed)
  }
  await chooseWith('Open the saved file and remove the notebook')
  await expect(page.getByRole('heading', { name: 'The notebook left this computer' })).toBeVisible()
  await chooseWith('Bring the notebook back')
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('It is the very file that left.')).toBeVisible()
  await app.goTo('#/notes')
  await expect(page.getByText('Planted meeting, more').first()).toBeVisible()
})

test('words that are in no file when another tab locks wait for the passphrase', async ({ page, context, host }) => {
  const app = appPage(page)
  await app.goTo('#/notes/new')
  await page.getByLabel('Title').fill('Planted meeting')
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  const token = new URL(host.url).hash.replace('#token=', '')
  const answer = await page.request.post(`http://127.0.0.1:${host.port}/call/lock.turnOn`, {
    headers: { authorization: `Bearer ${token}` },
    data: { passphrase },
  })
  expect(await answer.json()).toMatchObject({ ok: true })
  const other = await context.newPage()
  await other.goto(host.url)
  await expect(other.getByRole('navigation').first()).toBeVisible()

  const saving = '**/call/notes.update'
  await page.route(saving, (route) => route.abort())
  await page.getByLabel('Title').fill('Planted meeting, last words')
  await other.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Your notes were locked while you were writing' })).toBeVisible()
  expect(await page.content()).not.toContain('Planted')
  expect(await axeFindings(page)).toEqual([])
  await page.unroute(saving)
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Your last words are saved.')).toBeVisible()
  await expect(page.getByLabel('Title')).toHaveValue('Planted meeting, last words')
})
