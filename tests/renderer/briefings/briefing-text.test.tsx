import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import type { Client } from '../../../renderer/client/client.ts'
import { ClientProvider } from '../../../renderer/client/context.tsx'
import { BriefingText } from '../../../renderer/features/briefings/briefing-text.tsx'
import { outlineOf } from '../../../renderer/features/briefings/sections.ts'
import { numberSources } from '../../../renderer/features/library/citations.ts'
import { CitationsProvider } from '../../../renderer/features/library/citations-context.tsx'
import { createI18n } from '../../../renderer/locales/i18n.ts'
import type { Source } from '../../../shared/model/source.ts'

const source = (id: string): Source => ({
  id,
  publisher: `Publisher ${id}`,
  title: `Title ${id}`,
  date: '2026-10',
  confidence: 'high',
})

// Nothing is asked of the core while a text is drawn.
const client: Client = {
  call: () => Promise.reject(new Error('no core')),
  on: () => () => {},
  watch: () => () => {},
  flush: async () => {},
  native: {
    kind: 'browser',
    saveFile: () => Promise.resolve(null),
    openTextFile: () => Promise.resolve(null),
    openLink: () => Promise.resolve(),
    setBadge: () => Promise.resolve(),
    showLog: () => Promise.resolve(),
    onClosing: () => () => {},
    showCommands: async () => {},
    onTold: () => () => {},
  },
}

const draw = (markdown: string): string => {
  const { passages } = outlineOf(markdown, 'Title')
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n('en')}>
      <ClientProvider client={client}>
        <CitationsProvider citations={numberSources(passages)} sources={[source('a'), source('b')]}>
          <BriefingText markdown={markdown} />
        </CitationsProvider>
      </ClientProvider>
    </I18nextProvider>,
  )
}

test('draws marks as numbered buttons, one number a source', () => {
  const html = draw('One.[^b] Two.[^a] Three.[^b]')
  const marks = [...html.matchAll(/aria-label="(Source \d: Publisher \w)"[^>]*>(\d)</g)].map(([, name, n]) => [name, n])
  expect(marks).toEqual([
    ['Source 1: Publisher b', '1'],
    ['Source 2: Publisher a', '2'],
    ['Source 1: Publisher b', '1'],
  ])
})

test('gives headings the address of their section', () => {
  expect(draw('## Courts {#courts}')).toMatch(/<h2 id="courts" tabindex="-1"[^>]*>Courts<\/h2>/)
})

test('sets call-outs apart and names them', () => {
  const html = draw('> [!so-what]\n> Ask your insurer.\n\n> [!confirm]\n> The number.\n\n> An ordinary quote.')
  expect(html).toContain('role="note"')
  expect(html).toContain('So what for a small exporter')
  expect(html).toContain('Confirm before use')
  expect(html).toContain('<blockquote>')
  expect(html).not.toContain('[!')
})

test('gives tables a caption and heads, and no head to an empty corner', () => {
  const html = draw('## Numbers {#numbers}\n\n|  | Call |\n| --- | --- |\n| Danger | 911 |\n\n| A |\n| --- |\n| 1 |')
  expect(html).toMatch(/<caption><span[^>]*>Numbers<\/span><\/caption>/)
  expect(html).toMatch(/<caption><span[^>]*>Numbers, table 2<\/span><\/caption>/)
  expect(html).toMatch(/<td><\/td><th scope="col">Call<\/th>/)
  expect(html).toMatch(/<th scope="row">Danger<\/th><td data-number="">911<\/td>/)
})

test('keeps links into the app, shows foreign ones as words, and drops HTML', () => {
  const html = draw(
    '[In](valise:region/MX-NLE) [Out](https://travel.gc.ca) [Bad](javascript:alert(1)) <img src=x onerror=alert(1)> end',
  )
  expect(html).toContain('<a href="#/regions/MX-NLE">In</a>')
  expect(html).not.toContain('href="https')
  expect(html).not.toContain('javascript')
  expect(html).not.toContain('<img')
  expect(html).toContain('Bad')
})
