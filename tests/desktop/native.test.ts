import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import type { ElectronStandIn } from './electron-stand-in.ts'
import { ownFrame } from './stand-in/ipc-pair.ts'
import { nobody, startShell, until } from './start-desktop.ts'

const ask = (electron: ElectronStandIn, channel: string, ...sent: unknown[]): Promise<unknown> =>
  electron.ipc.invoke(electron.windows()[0]?.webContents, ownFrame, channel, sent)

const pdf = {
  fileName: 'Note: Monday.pdf',
  mediaType: 'application/pdf',
  base64: Buffer.from('%PDF').toString('base64'),
}

describe('saving a file', () => {
  test('answers after it is on disk, with the name she gave it', async () => {
    const folder = temporaryFolder()
    const save = vi.fn(() => join(folder, 'Monday.pdf'))
    const { electron, machine } = await startShell({ person: { ...nobody, save } })
    expect(await ask(electron, 'valise:save-file', pdf)).toEqual({ fileName: 'Monday.pdf' })
    expect(readFileSync(join(folder, 'Monday.pdf'), 'utf8')).toBe('%PDF')
    expect(save).toHaveBeenCalledWith(
      expect.objectContaining({
        defaultPath: join(machine.appData, 'documents', 'Note Monday.pdf'),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      }),
    )
  })

  test('null when she changes her mind', async () => {
    const { electron } = await startShell({ person: { ...nobody, save: () => null } })
    expect(await ask(electron, 'valise:save-file', pdf)).toBeNull()
  })

  test('where it cannot be written, says so and lets her choose another place', async () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'taken.pdf', 'x'), { recursive: true })
    const places = [join(folder, 'taken.pdf'), join(folder, 'none', 'a.pdf'), join(folder, 'free.pdf')]
    const { electron } = await startShell({
      machine: { languages: ['fr-CA'] },
      person: { ...nobody, save: () => places.shift() ?? null, message: () => 0 },
    })
    expect(await ask(electron, 'valise:save-file', pdf)).toEqual({ fileName: 'free.pdf' })
    expect(electron.dialog.messages).toHaveLength(2)
    expect(electron.dialog.messages[0]).toMatchObject({
      type: 'error',
      message: 'Le fichier n’a pas pu être enregistré à cet endroit',
      buttons: ['Choisir un autre endroit', 'Annuler'],
    })
    expect(readdirSync(folder).sort()).toEqual(['free.pdf', 'taken.pdf'])
  })

  test('never a program', async () => {
    const { electron } = await startShell()
    const program = { ...pdf, fileName: 'x.exe', mediaType: 'application/x-msdownload' }
    await expect(ask(electron, 'valise:save-file', program)).rejects.toThrow()
  })
})

describe('opening a text file', () => {
  test('its name and its text', async () => {
    const path = join(temporaryFolder(), 'mission.valise')
    writeFileSync(path, '{"été":1}')
    const open = vi.fn(() => path)
    const { electron } = await startShell({ person: { ...nobody, open } })
    expect(await ask(electron, 'valise:open-text-file', ['.valise', '.json'])).toEqual({
      fileName: 'mission.valise',
      text: '{"été":1}',
    })
    expect(open).toHaveBeenCalledWith(
      expect.objectContaining({ filters: [{ name: 'Editions of Valise', extensions: ['valise', 'json'] }] }),
    )
  })

  test('says what is wrong with a file that is no text', async () => {
    const path = join(temporaryFolder(), 'photo.valise')
    writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff]))
    const { electron } = await startShell({ person: { ...nobody, open: () => path, message: () => 0 } })
    expect(await ask(electron, 'valise:open-text-file', ['.valise'])).toBeNull()
    expect(electron.dialog.messages[0]).toMatchObject({
      message: '“photo.valise” could not be opened',
      detail: expect.stringContaining('It is not a text file. Nothing was changed.'),
    })
  })

  test('null when she changes her mind', async () => {
    const { electron } = await startShell({ person: { ...nobody, open: () => null } })
    expect(await ask(electron, 'valise:open-text-file', ['.valise'])).toBeNull()
  })
})

describe('opening a link', () => {
  const address = 'https://travel.gc.ca/destinations/mexico'

  test('only after she saw the host and agreed', async () => {
    const { electron } = await startShell({ person: { ...nobody, message: () => 0 } })
    await ask(electron, 'valise:open-link', address)
    expect(electron.dialog.opened).toEqual([address])
    expect(electron.dialog.messages[0]).toMatchObject({
      message: 'Open travel.gc.ca in your browser?',
      detail: expect.stringContaining(address),
      buttons: ['Open in browser', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
    })
  })

  test('not when she cancels', async () => {
    const { electron } = await startShell({ person: { ...nobody, message: () => 1 } })
    await ask(electron, 'valise:open-link', address)
    expect(electron.dialog.opened).toEqual([])
  })

  test('never to anything but web, mail, phone and map, and nobody is asked', async () => {
    const { electron } = await startShell()
    for (const refused of [
      'file:///etc/passwd',
      'http://example.com/',
      'javascript:alert(1)',
      'https://a@b.example/',
      7,
      null,
    ]) {
      await ask(electron, 'valise:open-link', refused)
    }
    expect(electron.dialog.messages).toEqual([])
    expect(electron.dialog.opened).toEqual([])
  })
})

describe('the shell follows the delegate', () => {
  const set = (electron: ElectronStandIn, change: object) => ask(electron, 'valise:call', 'preferences.set', change)

  test('in language', async () => {
    const { electron } = await startShell({
      machine: { languages: ['es-MX', 'fr-CA'] },
      person: { ...nobody, message: () => 1 },
    })
    const sentence = async () => {
      await ask(electron, 'valise:open-link', 'tel:911')
      return electron.dialog.messages.at(-1)?.message
    }
    expect(await sentence()).toBe('Appeler le 911?')
    await set(electron, { language: 'en' })
    expect(await sentence()).toBe('Call 911?')
    await set(electron, { language: 'fr' })
    expect(await sentence()).toBe('Appeler le 911?')
  })

  test('in theme, down to the bare window', async () => {
    const { electron } = await startShell()
    const [window] = electron.windows()
    await set(electron, { theme: 'dark' })
    await until(() => electron.theme.source() === 'dark')
    expect(window?.background()).toBe('#161412')
    await set(electron, { theme: 'system' })
    await until(() => electron.theme.source() === 'system')
    expect(window?.background()).toBe('#faf8f4')
    electron.theme.setSystem(true)
    expect(window?.background()).toBe('#161412')
  })

  test('from the first moment of the next start', async () => {
    const { electron } = await startShell({
      prepare: (dataDir) => {
        const preferences = { language: 'fr', theme: 'dark', textSize: 100, paper: 'letter' }
        writeFileSync(join(dataDir, 'preferences.json'), JSON.stringify(preferences))
      },
    })
    // The window is shown only once the preferences are known.
    expect(electron.theme.source()).toBe('dark')
    expect(electron.windows()[0]?.background()).toBe('#161412')
  })
})
