import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import type { Client } from '../../../renderer/client/client.ts'
import { ClientProvider } from '../../../renderer/client/context.tsx'
import { BriefingText } from '../../../renderer/features/briefings/briefing-text.tsx'
import { outlineOf } from '../../../renderer/features/briefings/sections.ts'
import { numberSources } from '../../../renderer/features/library/citations.ts'
import { CitationsProvider } from '../../../renderer/features/library/citations-context.tsx'
import { alignText } from '../../../renderer/features/passages/text-map.ts'
import { createI18n } from '../../../renderer/locales/i18n.ts'
import type { Source } from '../../../shared/model/source.ts'
import { readingText } from '../../../shared/text/reading-text.ts'

// Nothing is asked of the core or of the machine while a text is drawn.
const client = {
  call: () => Promise.reject(new Error('no core')),
  on: () => () => {},
  watch: () => () => {},
} as unknown as Client

/** A briefing as the page draws it, with every source there. */
const draw = (markdown: string): string => {
  const { passages } = outlineOf(markdown, 'Title')
  const sources: Source[] = [...new Set(passages.flatMap(({ sourceIds }) => sourceIds))].map((id) => ({
    id,
    publisher: `Publisher ${id}`,
    title: `Title ${id}`,
    date: '2026-10',
    confidence: 'high',
  }))
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n('en')}>
      <ClientProvider client={client}>
        <CitationsProvider citations={numberSources(passages)} sources={sources}>
          <BriefingText markdown={markdown} />
        </CitationsProvider>
      </ClientProvider>
    </I18nextProvider>,
  )
}

const VOID = new Set(['br', 'hr', 'img', 'input'])
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const isNotText = (tag: string): boolean => /^(?:sup|caption)\b|\sdata-not-text/.test(tag)

/** The pieces of text in drawn HTML that are the briefing's, as the page's own walk finds them. */
const piecesOf = (html: string): string[] => {
  const pieces: string[] = []
  const stack: string[] = []
  for (const [, closing, tag = '', piece = ''] of html.matchAll(/<(\/?)([^>]+)>([^<]*)/g)) {
    if (closing === '/') stack.pop()
    else if (!VOID.has(tag.split(/[\s/]/)[0] ?? '')) stack.push(tag)
    if (piece !== '' && !stack.some(isNotText))
      pieces.push(piece.replace(/&([^;]+);/g, (whole, name: string) => ENTITIES[name] ?? whole))
  }
  return pieces
}

const folder = fileURLToPath(new URL('../../../assets/content/briefings', import.meta.url))
const bodyOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')

describe('the page’s letters are found in the plain text of', () => {
  test.each(readdirSync(folder))('%s', (file) => {
    const body = bodyOf(file)
    const { text } = readingText(body)
    const pieces = piecesOf(draw(body))
    const aligned = alignText(pieces, text)
    expect(aligned).not.toBeNull()
    const letters = (aligned ?? []).flatMap(({ positions }, index) =>
      positions.filter((_, at) => /\S/.test(pieces[index]?.[at] ?? '')).map((position) => text[position]),
    )
    expect(letters.join('')).toBe(pieces.join('').replace(/\s/g, ''))
  })
})

test('a page that shows other words is not taken for the text', () => {
  expect(alignText(['Judges are ', 'appointed'], 'Judges are elected')).toBeNull()
  expect(alignText(['Judges are'], 'Judges are elected')).toBeNull()
  expect(alignText(['Judges\n', ' ', 'are'], 'Judges\nare')).toEqual([
    { length: 7, positions: [0, 1, 2, 3, 4, 5, 6] },
    { length: 1, positions: [6] },
    { length: 3, positions: [7, 8, 9] },
  ])
})
