import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { placeOfLink } from '../../electron/deep-link.ts'
import { readOpening } from '../../electron/opening.ts'

describe('a link from outside', () => {
  test.each([
    ['valise://today', '/'],
    ['valise://sos/', '/sos'],
    ['valise://briefings', '/briefings'],
    ['valise://briefings/safety', '/briefings/safety'],
    ['valise://briefings/safety/roads', '/briefings/safety/roads'],
    ['valise://regions/MX-JAL', '/regions/MX-JAL'],
    ['valise://notes/0199a-b7', '/notes/0199a-b7'],
    ['valise://time-zones', '/time-zones'],
    ['valise://follow-ups', '/follow-ups'],
    ['valise://agenda/0199a-b7', '/agenda/0199a-b7'],
  ])('%s turns to a page', (link, path) => {
    expect(placeOfLink(link)).toBe(path)
  })

  test.each([
    'valise:',
    'valise://',
    'valise:///etc/passwd',
    'valise://elsewhere',
    'valise://constructor',
    'valise://__proto__',
    'valise://search?q=x',
    'valise://settings/lock',
    'valise://notes/new',
    'valise://notes/new/',
    'valise://sos/a/b',
    'valise://briefings/a/b/c',
    'valise://briefings/../settings',
    'valise://briefings/%2e%2e',
    'valise://briefings/a?b=c',
    'valise://briefings/a#b',
    'valise://briefings/a b',
    'valise://briefings/<script>',
    'valise://user@briefings/a',
    'valise://briefings:80/a',
    'VALISE://briefings',
    'https://briefings/a',
    ' valise://today',
    'valise://today\n',
    `valise://notes/${'a'.repeat(65)}`,
    7,
    null,
    undefined,
  ])('%s leads nowhere', (link) => {
    expect(placeOfLink(link)).toBeNull()
  })

  test('every place of the page is known here: it may be linked to, or is refused on purpose', () => {
    const folder = new URL('../../renderer/features/', import.meta.url)
    const named = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/feature.ts`, folder)))
    const routes = named.flatMap((name) =>
      [...readFileSync(new URL(`${name}/feature.ts`, folder), 'utf8').matchAll(/path: '\/([a-z-]*)/g)].map(
        ([, place]) => place || 'today',
      ),
    )
    expect(routes.length).toBeGreaterThan(12)
    const refused = [...new Set(routes)].filter((place) => placeOfLink(`valise://${place}`) === null)
    expect(refused).toEqual(['search'])
  })
})

describe('a command line', () => {
  const here = resolve('/home/ana')
  test('names a file, wherever it stands on the line', () => {
    expect(readOpening(['mission.valise'], here)).toEqual({ what: 'edition', path: resolve(here, 'mission.valise') })
    expect(readOpening(['--allow-file-access', '/x/Édition 2.VALISE'], here)).toEqual({
      what: 'edition',
      path: resolve('/x/Édition 2.VALISE'),
    })
    expect(readOpening(['/app', 'a.valise', 'b.valise'], here)).toMatchObject({ path: resolve(here, 'a.valise') })
  })
  test('tells a packed notebook from an edition by its ending', () => {
    const notebook = { what: 'notebook', path: resolve(here, 'Valise 2026-02-14.valisebook') }
    expect(readOpening(['Valise 2026-02-14.valisebook'], here)).toEqual(notebook)
    expect(readOpening(['VALISE.VALISEBOOK'], here)).toMatchObject({ what: 'notebook' })
    for (const name of ['a.valisebooks', 'a.valisebook.exe', '--x=a.valisebook', 'valisebook'])
      expect(readOpening([name], here), name).toBeNull()
  })
  test('or a link, beside which nothing else counts', () => {
    expect(readOpening(['valise://sos', 'evil.valise'], here)).toEqual({ what: 'place', path: '/sos' })
    expect(readOpening(['evil.valise', 'valise://nowhere'], here)).toBeNull()
    expect(readOpening(['evil.valise', 'VALISE:x'], here)).toBeNull()
  })
  test('or nothing to open', () => {
    for (const line of [[], ['/app'], ['notes.txt'], ['--x=a.valise'], ['--data', 'my.valise'], ['valise']]) {
      expect(readOpening(line, here)).toBeNull()
    }
  })
})
