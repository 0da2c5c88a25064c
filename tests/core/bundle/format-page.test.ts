import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bundleJsonSchema } from '../../../core/index.ts'
import { itemKinds } from '../../../shared/model/bundle.ts'

interface Schema {
  readonly $ref?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly required?: readonly string[]
  readonly $defs?: Readonly<Record<string, Schema>>
}

const schema = bundleJsonSchema() as Schema
const page = readFileSync(fileURLToPath(new URL('../../../docs/bundle-format.md', import.meta.url)), 'utf8')

const resolve = (part: Schema | undefined): Schema => {
  const name = part?.$ref?.replace('#/$defs/', '')
  return (name === undefined ? part : schema.$defs?.[name]) ?? expect.unreachable('the schema has no such part')
}

const at = (...keys: readonly string[]): Schema =>
  keys.reduce<Schema>((part, key) => {
    const resolved = resolve(part)
    return resolve(key === '[]' ? resolved.items : resolved.properties?.[key])
  }, schema)

/** The fields of the first table after a piece of the page, and which of them it calls required. */
const tableAfter = (piece: string): Record<string, boolean> => {
  const start = page.indexOf(piece)
  expect(start, piece).toBeGreaterThan(-1)
  const rows = /(?:^\|.*\n)+/m.exec(page.slice(start))?.[0].trim().split('\n').slice(2) ?? []
  return Object.fromEntries(
    rows.map((row) => {
      const [, field = '', need = ''] = row.split('|').map((cell) => cell.trim())
      return [field.replaceAll('`', ''), need === 'required']
    }),
  )
}

const fieldsOf = (part: Schema): Record<string, boolean> =>
  Object.fromEntries(Object.keys(part.properties ?? {}).map((name) => [name, part.required?.includes(name) === true]))

describe('docs/bundle-format.md names every field, and which are required:', () => {
  test.each(itemKinds)('%s', (kind) => {
    expect(tableAfter(`### \`${kind}\`\n`)).toEqual(fieldsOf(at('content', kind, '[]')))
  })

  test('the mission', () => {
    expect(tableAfter('## The mission\n')).toEqual(fieldsOf(at('content', 'mission')))
  })

  test('a rule of an advisory', () => {
    expect(tableAfter('| field of a rule')).toEqual(
      fieldsOf(at('content', 'regions', '[]', 'advice', '[]', 'rules', '[]')),
    )
  })

  test('a signature', () => {
    expect(tableAfter('| field of a signature')).toEqual(fieldsOf(at('signatures', '[]')))
  })

  test('the content', () => {
    const { 'sources … templates': _, ...head } = tableAfter('### `content`\n')
    const required = Object.entries(fieldsOf(at('content'))).filter(([, need]) => need)
    expect(head).toEqual(Object.fromEntries(required))
  })
})
