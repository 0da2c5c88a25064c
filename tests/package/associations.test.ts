import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readSaveRequest } from '../../electron/native-input.ts'
import { readOpening } from '../../electron/opening.ts'

interface Association {
  readonly ext: string
  readonly mimeType: string
}

const packing = parse(readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')) as {
  readonly fileAssociations: readonly Association[]
  readonly protocols: readonly { readonly schemes: readonly string[] }[]
}

test('what the installed app registers is what the shell opens: editions, packed notebooks, links', () => {
  const opened = packing.fileAssociations.map(({ ext }) => [ext, readOpening([`file.${ext}`], '/')?.what])
  expect(opened).toEqual([
    ['valise', 'edition'],
    ['valisebook', 'notebook'],
  ])
  expect(packing.protocols.flatMap(({ schemes }) => schemes)).toEqual(['valise'])
})

test('a packed notebook is saved under the ending and the type that are registered for it', () => {
  const [, { ext, mimeType } = { ext: '', mimeType: '' }] = packing.fileAssociations
  const base64 = Buffer.from('{}').toString('base64')
  expect(readSaveRequest({ fileName: 'Valise 2026-02-14', mediaType: mimeType, base64 })).toMatchObject({ ending: ext })
})
