import AxeBuilder from '@axe-core/playwright'
import { appPage } from '../pages/app.ts'
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
  ['follow-ups', '#/follow-ups'],
  ['export', '#/export'],
  ['mission report', '#/export?as=report'],
  ['editions', '#/editions'],
  ['settings', '#/settings'],
  ['search', '#/search?q=monterrey'],
] as const

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme })
    for (const [name, address] of screens) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        await appPage(page).goTo(address)
        await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
        await expect(page.getByRole('main').getByText('Loading…')).toHaveCount(0)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
        ).toEqual([])
      })
    }
  })
}
