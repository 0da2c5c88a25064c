import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const renderer = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

const filesEnding = (ending: string): string[] =>
  readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending))

const sourcesOf = (map: string): string[] =>
  (JSON.parse(readFileSync(join(renderer, map), 'utf8')) as { sources: string[] }).sources

// zod builds functions from text where it may, which the page's policy forbids, and weighs as much as
// React. The page trusts what the core has checked; it needs types, not schemas.
it('holds no schema library', () => {
  const maps = filesEnding('.js.map')
  expect(maps.length).toBeGreaterThan(0)
  expect(maps.flatMap(sourcesOf).filter((source) => /node_modules\/zod\//.test(source))).toEqual([])
})

// Together as heavy as the first script: loaded with the first figure or map that is looked at.
it.each([
  ['the plotting library', /node_modules\/@observablehq\/plot\//],
  ['the outline of a country', /node_modules\/@svg-maps\//],
])('keeps %s out of what is loaded first', (_, pattern) => {
  const html = readFileSync(join(renderer, 'index.html'), 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)]
    .map(([, name]) => `${name}.map`)
    .filter((map) => filesEnding('.js.map').includes(map))
  expect(first.length).toBeGreaterThan(0)
  expect(first.flatMap(sourcesOf).filter((source) => pattern.test(source))).toEqual([])
  expect(
    filesEnding('.js.map')
      .flatMap(sourcesOf)
      .some((source) => pattern.test(source)),
  ).toBe(true)
})

it('asks nobody outside for anything', () => {
  const html = readFileSync(join(renderer, 'index.html'), 'utf8')
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=/)
  const styles = filesEnding('.css').map((name) => readFileSync(join(renderer, name), 'utf8'))
  expect(styles.join('')).not.toMatch(/url\(["']?(?:https?:)?\/\//)
})
