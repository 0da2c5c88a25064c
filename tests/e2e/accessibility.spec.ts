import { appPage } from '../pages/app.ts'
import { axeFindings } from './axe.ts'
import { expect, test } from './fixtures.ts'

const screens = [
  ['today', '#/'],
  ['briefings', '#/briefings'],
  ['passages', '#/passages'],
  ['a briefing', '#/briefings/safety'],
  ['what changed in a briefing', '#/briefings/safety?changes=edition'],
  ['the glossary', '#/glossary/amparo'],
  ['figures', '#/figures'],
  ['the map', '#/regions'],
  ['the regions as a table', '#/regions?as=table'],
  ['a region', '#/regions/MX-NLE'],
  ['places', '#/places/embassy-canada'],
  ['phrases', '#/phrases'],
  ['checklists', '#/checklists'],
  ['who is who', '#/who-is-who'],
  ['the programme', '#/programme'],
  ['the agenda', '#/agenda'],
  ['time zones', '#/time-zones'],
  ['SOS', '#/sos'],
  ['notes', '#/notes'],
  ['a new note', '#/notes/new'],
  ['note templates', '#/templates'],
  ['follow-ups', '#/follow-ups'],
  ['people', '#/people'],
  ['my visiting card', '#/people/my-card'],
  ['people in the trash', '#/people/trash'],
  ['export', '#/export'],
  ['mission report', '#/export?as=report'],
  ['editions', '#/editions'],
  ['settings', '#/settings'],
  ['search', '#/search?q=monterrey'],
] as const

const themes = ['light', 'dark'] as const

/** Two lots, so that two browsers can look at the same time; each goes through its screens in one page. */
const lots = [0, 1].map((lot) => screens.filter((_, index) => index % 2 === lot))

for (const [lot, its] of lots.entries()) {
  test(`axe finds nothing on any screen in either theme, lot ${lot + 1} of ${lots.length}`, async ({ page }) => {
    // Each screen and theme costs a second or two.
    test.setTimeout(900_000)
    const app = appPage(page)
    const nowhere = app.title('There is nothing at this address')
    for (const [name, address] of its) {
      await test.step(name, async () => {
        // By way of a page that is none, so that the heading waited for is the new screen's.
        await app.goTo('#/nowhere')
        await nowhere.waitFor()
        await app.goTo(address)
        await expect(nowhere).toHaveCount(0)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        await expect(page.getByRole('main').getByText('Loading…')).toHaveCount(0)
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme })
          // Every screen is looked at, whatever is wrong with the ones before.
          expect.soft(await axeFindings(page), `${name}, ${theme}`).toEqual([])
        }
      })
    }
  })
}
