import { expect, test } from 'vitest'
import type { DesktopBridge } from '../../shared/native.ts'
import { startDesktop, until } from './start-desktop.ts'

declare global {
  interface Window {
    readonly valise?: DesktopBridge
  }
}

test('the window opens on the page, and a note is kept', async () => {
  const { browser, electron } = await startDesktop()
  const page = browser.page()
  await page.locator('main').first().waitFor()

  const state = await page.evaluate(() => window.valise?.call('app.state', {}))
  expect(state).toMatchObject({ ok: true, value: { version: '0.0.0-test', edition: 1 } })
  console.log(browser.sightings, electron.session)
  await page.screenshot({ path: '/tmp/desk.png' })
})
