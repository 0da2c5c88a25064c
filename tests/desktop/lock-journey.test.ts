import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium as chromiumType, type Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteEditor } from '../pages/notes.ts'
import { chromiumOptions } from '../support/tools.ts'
import type { ElectronStandIn } from './electron-stand-in.ts'
import { createEvent } from './stand-in/events.ts'
import { nobody, startDesktop } from './start-desktop.ts'

let chromium: Browser
beforeAll(async () => {
  chromium = await chromiumType.launch(chromiumOptions())
})
afterAll(() => chromium.close())

const ready = async (page: Page, place: string): Promise<void> => {
  await page.getByRole('navigation').first().waitFor()
  await page.evaluate((hash) => {
    location.hash = hash
  }, place)
}
const end = async (electron: ElectronStandIn): Promise<void> => {
  electron.app.app.quit()
  await electron.app.ended
}

// Linux is where a store may only pretend to be one: elsewhere every store counts.
test.runIf(process.platform === 'linux')(
  'the account of the computer keeps the key: turned on, locked, unlocked, started again, and refused where it only pretends',
  async () => {
    const keyring = 'gnome_libsecret'
    const first = await startDesktop(chromium, { machine: { keyring } })
    const { appData } = first.machine
    const dataDir = join(appData, 'Valise', 'data')
    const page = first.browser.page()
    await ready(page, '#/notes/new')
    const note = noteEditor(page.getByRole('main'))
    await note.title.fill('Planted meeting')
    await note.saved.waitFor()
    await ready(page, '#/settings')
    await page.getByRole('button', { name: 'Turn the lock on' }).click()
    await page.getByText('Also open by itself').click()
    await page.getByText('Without a passphrase').click()
    await page.getByRole('button', { name: 'Turn the lock on' }).click()

    // The code is not shown again: Escape asks first, and Escape once more leads back to it.
    const dialog = page.getByRole('alertdialog')
    const code = dialog.getByText(/^(?:[0-9A-Z]{4}-){8}[0-9A-Z]{4}$/)
    await code.waitFor()
    await page.keyboard.press('Escape')
    await dialog.getByRole('heading', { name: 'Have you kept the code?' }).waitFor()
    expect(await code.isVisible()).toBe(false)
    await page.keyboard.press('Escape')
    await code.waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await dialog.getByRole('button', { name: 'I have kept it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('They open by themselves while you are signed in').waitFor()
    expect(readFileSync(join(dataDir, 'notebook.db')).includes('Planted')).toBe(false)

    await page.keyboard.press('Control+l')
    await page.getByRole('heading', { name: 'Your notes are locked' }).waitFor()
    await page.getByRole('button', { name: 'Unlock with this computer’s account' }).click()
    await page.getByText('They open by themselves while you are signed in').waitFor()
    await end(first.electron)

    // It opens by itself where the account keeps the key.
    const second = await startDesktop(chromium, { machine: { keyring, appData } })
    const again = second.browser.page()
    await ready(again, '#/notes')
    await again.getByText('Planted meeting').first().waitFor()
    await end(second.electron)

    // A store that only pretends is not asked, and not offered: the recovery code is left.
    const person = { ...nobody, message: () => 0 }
    const third = await startDesktop(chromium, { machine: { keyring: 'basic_text', appData }, person })
    const refused = third.browser.page()
    await ready(refused, '#/notes')
    await refused.getByRole('button', { name: 'Unlock with this computer’s account' }).click()
    await refused.getByText('cannot keep the key safely', { exact: false }).waitFor()
    await refused.getByLabel('Recovery code').waitFor()

    // Erasing takes what the shell remembers too.
    third.electron.app.app.addRecentDocument('/tmp/next.valise')
    await ready(refused, '#/settings')
    await refused.getByRole('button', { name: 'Erase everything…' }).click()
    await refused.getByLabel('Type ERASE to confirm').fill('ERASE')
    await refused.getByRole('button', { name: 'Erase everything', exact: true }).click()
    await refused.getByText('Your notes are not encrypted.', { exact: false }).waitFor()
    expect(third.electron.app.recent).toEqual([])
    // Nor is anything offered that only pretends.
    await refused.getByRole('button', { name: 'Turn the lock on' }).click()
    await refused.getByLabel('New passphrase').waitFor()
    expect(await refused.getByText('Also open by itself').count()).toBe(0)

    // A packed notebook that is opened from outside waits there to be brought back.
    const packed = join(appData, 'Valise 2026-02-14.valisebook')
    writeFileSync(packed, '{"format":"valise-notebook/1"}')
    third.electron.app.emitter.emit('second-instance', createEvent({}), ['valise', packed], '/')
    await refused.getByText('“Valise 2026-02-14.valisebook” is chosen.', { exact: false }).waitFor()
    await refused.getByLabel('Passphrase', { exact: true }).fill('anything')
    await refused.keyboard.press('Enter')
    await refused.getByText('is not a whole notebook packed by Valise', { exact: false }).waitFor()
    await end(third.electron)
    expect(existsSync(join(appData, 'Valise', 'window.json'))).toBe(false)
  },
  180_000,
)
