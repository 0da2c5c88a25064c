import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { readPdf } from '../core/export/support/pdf-tools.ts'
import { inPhoto, photo } from '../core/support/attachments.ts'
import { appPage } from '../pages/app.ts'
import { noteEditor } from '../pages/notes.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

interface Given {
  readonly name: string
  readonly base64: string
}

/** What a browser tells the text when files are pasted into it, or dropped on it. */
const give = (body: Locator, how: 'paste' | 'drop', files: readonly Given[]): Promise<void> =>
  body.evaluate(
    (target, { kind, given }) => {
      const data = new DataTransfer()
      for (const { name, base64 } of given)
        data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name))
      const { left, top } = target.lastElementChild?.getBoundingClientRect() ?? target.getBoundingClientRect()
      const shared = { bubbles: true, cancelable: true }
      target.dispatchEvent(
        kind === 'paste'
          ? new ClipboardEvent('paste', { ...shared, clipboardData: data })
          : new DragEvent('drop', { ...shared, dataTransfer: data, clientX: left + 2, clientY: top + 2 }),
      )
    },
    { kind: how, given: [...files] },
  )

const file = (name: string, bytes: Uint8Array): Given => ({ name, base64: Buffer.from(bytes).toString('base64') })

test('keeps photos and files with a note, finds the text of a PDF, and lets no place leave with a photo', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const app = appPage(page)
  const main = page.getByRole('main')
  const note = noteEditor(main)
  const picture = main.getByRole('button', { name: /^Picture: / })
  const chip = (name: string): Locator => main.getByRole('button', { name: new RegExp(`^File: ${name}`) })
  const dialog = page.getByRole('dialog')

  // A real PDF, made of another note.
  await app.goTo('#/notes/new')
  await note.title.fill('Tariffs on Saskatoon berries')
  await expect(note.saved).toBeVisible()
  await main.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Export or print' }).click()
  const save = async (act: () => Promise<void>): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    return readFileSync(await download.path())
  }
  const savePdf = (): Promise<Buffer> => save(() => page.getByRole('button', { name: 'Save the PDF' }).click())
  const pdf = await savePdf()

  await app.goTo('#/notes/new')
  await note.title.fill('Cemex')
  await note.body.click()
  await page.keyboard.type('Her card:')
  await page.keyboard.press('Enter')
  await give(note.body, 'paste', [file('IMG_2041.jpg', photo)])
  const shown = picture.locator('img')
  await expect(shown).toBeVisible()
  // Lying on its side in the file, it stands upright on the page.
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(80)
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(60)
  await page.keyboard.press('Enter')
  await page.keyboard.type('[ ] answer @Ana')
  await give(note.body, 'drop', [
    file('Offer.pdf', pdf),
    // Neither a drawing that holds scripts nor a page is ever shown, whatever it is called.
    file('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')),
  ])
  await expect(chip('Offer.pdf')).toBeVisible()
  await expect(chip('logo.png')).toBeVisible()
  await give(note.body, 'paste', [file('nothing.txt', Buffer.alloc(0))])
  await expect(page.getByText(/^nothing\.txt: The file is empty/)).toBeVisible()
  await expect(note.saved).toBeVisible()

  await picture.click()
  await expect(dialog.getByRole('img')).toBeVisible()
  const description = dialog.getByRole('textbox', { name: 'Description' })
  await expect(description).toHaveValue('IMG_2041.jpg')
  expect(await axeFindings(page)).toEqual([])
  // Saved as it was attached, with all that is in it.
  expect((await save(() => dialog.getByRole('button', { name: 'Save as…' }).click())).equals(photo)).toBe(true)
  await description.fill('The card of Ana López')
  await page.keyboard.press('Enter')
  await expect(main.getByRole('button', { name: 'Picture: The card of Ana López' })).toBeVisible()

  // Taken out and brought back, and taken out by the keyboard and brought back.
  await chip('logo.png').click()
  await dialog.getByRole('button', { name: 'Take out of the note' }).click()
  await expect(chip('logo.png')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(chip('logo.png')).toBeVisible()
  await expect(note.body).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(chip('logo.png')).toHaveCount(0)

  // The text of the PDF is found, with the note and the file.
  const box = await app.openPalette()
  await box.fill('saskatoon')
  const hit = page.getByRole('option', { name: /^Cemex · Offer\.pdf/ })
  await expect(async () => {
    // The text is read in its own time, and the answer is asked for by typing.
    await box.fill('')
    await box.fill('saskatoon berries')
    await expect(hit).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await hit.click()
  await expect(note.title).toHaveValue('Cemex')

  await page.reload()
  await expect(picture.locator('img')).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axeFindings(page), colorScheme).toEqual([])
  }

  await main.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Export or print' }).click()
  const printed = await savePdf()
  const read = readPdf(printed)
  expect(read.alternatives).toContain('The card of Ana López')
  expect(read.flow).toContain('File: Offer.pdf')
  expect(printed.includes(inPhoto)).toBe(false)
})
