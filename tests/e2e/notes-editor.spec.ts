import type { Page } from '@playwright/test'
import { appPage } from '../pages/app.ts'
import { notebookPanel, noteEditor } from '../pages/notes.ts'
import { expect, test } from './fixtures.ts'

/** Asks the core itself what is on disk. */
const storedNotes = (page: Page, url: string) => {
  const { origin, hash } = new URL(url)
  const call = async (name: string, input: unknown) => {
    const reply = await page.request.post(`${origin}/call/${name}`, {
      headers: { authorization: `Bearer ${hash.replace('#token=', '')}` },
      data: input,
    })
    return ((await reply.json()) as { value: never }).value
  }
  return {
    create: async (note: { title: string; body: string }) => (await call('notes.create', note)) as { id: string },
    body: async (id: string) => ((await call('notes.get', { id })) as { body: string }).body,
    update: (note: { id: string; version: number; title: string; body: string }) => call('notes.update', note),
    titles: async () =>
      ((await call('notes.list', {})) as { notes: { title: string }[] }).notes.map(({ title }) => title).sort(),
  }
}

const idInAddress = (page: Page): string => page.url().split('/').at(-1) ?? ''

test('turns Markdown as it is typed into what it means, and stores Markdown', async ({ page, host }) => {
  const app = appPage(page)
  await app.goTo('#/notes/new')
  const note = noteEditor(page.getByRole('main'))
  await expect(note.title).toBeFocused()
  await page.keyboard.type('Talks')
  await page.keyboard.press('Enter')
  await expect(note.body).toBeFocused()
  await page.keyboard.type('## Promised\n- plain bullet\n[ ] send the price list\nask EDC')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('3 * 4 * 5, snake_case, [[wiki]], **bold** and *it*, [x] <b> C:\\dir')
  await expect(note.saved).toBeVisible()
  await expect(note.body.getByRole('checkbox', { name: 'Done: ask EDC' })).toBeChecked()
  await expect(note.body.getByRole('checkbox', { name: 'Done: send the price list' })).not.toBeChecked()
  await note.body.blur()
  await expect
    .poll(() => storedNotes(page, host.url).body(idInAddress(page)))
    .toBe(
      [
        '## Promised',
        '',
        '- plain bullet',
        '- [ ] send the price list',
        '- [x] ask EDC',
        '',
        '3 * 4 * 5, snake_case, [[wiki]], **bold** and *it*, [x] \\<b> C:\\dir',
      ].join('\n'),
    )
})

test('shows what it has no form for as the text it is, and follows no link that it should not', async ({
  page,
  host,
}) => {
  const { id } = await storedNotes(page, host.url).create({
    title: 'Links',
    body: '[good](valise:briefing/safety) [bad](javascript:alert(1)) [old](http://example.org) <img src=x onerror=alert(1)>',
  })
  const app = appPage(page)
  let asked = ''
  page.on('dialog', (dialog) => {
    asked = dialog.message()
    void dialog.dismiss()
  })
  await app.goTo(`#/notes/${id}`)
  const { body } = noteEditor(page.getByRole('main'))
  await expect(body).toContainText('[bad](javascript:alert(1)) [old](http://example.org) <img src=x onerror=alert(1)>')
  await expect(body.getByRole('link')).toHaveCount(1)
  await body.getByRole('link', { name: 'good' }).click()
  await expect(app.title('Safety in cartel-affected regions')).toBeVisible()
  expect(asked).toBe('')
})

test('keeps both texts when two windows write in one note', async ({ page, context, host }) => {
  const stored = storedNotes(page, host.url)
  const { id } = await stored.create({ title: 'Shared', body: 'start' })
  const app = appPage(page)
  await app.goTo(`#/notes/${id}`)
  const note = noteEditor(page.getByRole('main'))
  await note.body.click()
  // This window does not hear of the other, and cannot save for a moment.
  await context.route('**/call/notes.update', (route) => route.abort(), { times: 1 })
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' mine')
  await stored.update({ id, version: 1, title: 'Shared', body: 'theirs' })
  await expect(page.getByRole('alert').getByText(/Your text is kept here/)).toBeVisible()
  await expect(note.title).toHaveValue('Shared (copy)')
  await expect(note.body).toHaveText('start mine')
  expect(await stored.titles()).toEqual(['Shared', 'Shared (copy)'])
  expect(await stored.body(id)).toBe('theirs')
})

test('follows what another window writes, without moving anything that is typed', async ({ page, host }) => {
  const stored = storedNotes(page, host.url)
  const { id } = await stored.create({ title: 'Followed', body: 'one' })
  const app = appPage(page)
  await app.goTo(`#/notes/${id}`)
  const note = noteEditor(page.getByRole('main'))
  await expect(note.body).toHaveText('one')
  await stored.update({ id, version: 1, title: 'Followed on', body: 'one\n\ntwo' })
  await expect(note.body).toHaveText('onetwo')
  await expect(note.title).toHaveValue('Followed on')
})

test('shows one note in two places without a conflict', async ({ page, host }) => {
  const stored = storedNotes(page, host.url)
  const { id } = await stored.create({ title: 'Twice', body: 'one' })
  const app = appPage(page)
  await app.goTo(`#/notes/${id}`)
  await page.getByRole('button', { name: 'More actions for this note' }).click()
  await page.getByRole('menuitem', { name: 'Open beside a briefing' }).click()
  await app.goTo(`#/notes/${id}`)
  const onPage = noteEditor(page.getByRole('main'))
  const inPanel = noteEditor(notebookPanel(page))
  await inPanel.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' two')
  await expect(onPage.body).toHaveText('one two')
  await onPage.body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' three')
  await expect(inPanel.body).toHaveText('one two three')
  await expect.poll(() => stored.body(id)).toBe('one two three')
  expect(await stored.titles()).toEqual(['Twice'])
})

test('saves the last words when the page is left in the middle of one', async ({ page, host }) => {
  const stored = storedNotes(page, host.url)
  for (const leave of [() => page.reload(), () => page.goto('about:blank')]) {
    const { id } = await stored.create({ title: 'Left', body: 'start' })
    await page.goto(host.url)
    await appPage(page).goTo(`#/notes/${id}`)
    const { body } = noteEditor(page.getByRole('main'))
    await body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' and the last wor')
    await leave()
    await expect.poll(() => stored.body(id)).toBe('start and the last wor')
  }
})

test('keeps the note in the panel through navigation, a change of language and a reload', async ({ page }) => {
  const app = appPage(page)
  await page.keyboard.press('Control+j')
  const note = noteEditor(notebookPanel(page))
  await note.title.fill('Beside')
  await expect(note.saved).toBeVisible()
  await app.goTo('#/regions')
  await app.switchTo('Français')
  const french = page.getByRole('complementary', { name: 'Carnet' })
  await expect(french.getByRole('textbox', { name: 'Titre' })).toHaveValue('Beside')
  await expect(french.getByText(/^Enregistrée \d/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+j')
  await expect(french.getByRole('textbox', { name: 'Titre' })).toHaveValue('Beside')
})

test('walks the list by keyboard, throws a note away and takes that back', async ({ page, host }) => {
  const stored = storedNotes(page, host.url)
  for (const title of ['first', 'second', 'third']) await stored.create({ title, body: '' })
  await appPage(page).goTo('#/notes')
  const list = page.getByRole('listbox', { name: /Notes/ })
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Delete')
  await expect(page.getByRole('option')).toHaveText([/third/, /first/])
  await expect(list).toBeFocused()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('option')).toHaveText([/third/, /second/, /first/])
  await list.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(noteEditor(page.getByRole('main')).title).toHaveValue('first')
})

test('chooses notes and sees them as pages', async ({ page, host }) => {
  const stored = storedNotes(page, host.url)
  for (const title of ['first', 'second', 'third']) await stored.create({ title, body: 'text' })
  await appPage(page).goTo('#/notes')
  await page.getByRole('button', { name: 'More actions for notes' }).click()
  await page.getByRole('menuitem', { name: 'Choose notes to export' }).click()
  const list = page.getByRole('listbox', { name: /Notes/ })
  await list.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(page.getByText('2 chosen')).toBeVisible()
  await page.getByRole('button', { name: 'Export or print' }).click()
  await expect(page.getByRole('heading', { name: 'Export', level: 1 })).toBeVisible()
  await expect(page.getByText(/2 notes/)).toBeVisible()
  await expect(page.getByRole('img', { name: /Page 1 of/ })).toBeVisible()
})

test('pastes tables and lists, and keeps what it cannot show', async ({ page, host }) => {
  const stored = storedNotes(page, host.url)
  const { id } = await stored.create({ title: 'Paste', body: '' })
  await appPage(page).goTo(`#/notes/${id}`)
  const { body } = noteEditor(page.getByRole('main'))
  const paste = (type: string, text: string) =>
    body.evaluate(
      (element, [mediaType, data]) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData(mediaType ?? '', data ?? '')
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [type, text],
    )
  await body.click()
  await paste('text/plain', '3 * 4 * 5 lots\nsecond line')
  await page.keyboard.press('Enter')
  await paste('text/plain', '- [ ] one\n- [x] two')
  await page.keyboard.press('Control+End')
  await paste(
    'text/html',
    '<table><tr><th>A</th><th>B</th></tr><tr><td colspan="2">both</td></tr></table><p><a href="http://old.example">old</a> <img src="https://x.example/a.png" alt="chart"><script>x()</script></p>',
  )
  await body.blur()
  // What was pasted last is what is saved last.
  await expect.poll(() => stored.body(id)).toContain('chart')
  const text = await stored.body(id)
  expect(text).toContain('- [ ] one\n- [x] two')
  expect(text).toContain('3 * 4 * 5 lots\\\nsecond line')
  expect(text).toContain('| A | B |\n| - | - |\n| both | |')
  expect(text).toContain('old (http://old.example)')
  expect(text).not.toContain('x()')
})
