import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bundleJsonSchema } from '../../../core/index.ts'

const committed = fileURLToPath(new URL('../../../docs/bundle.schema.json', import.meta.url))

it('the JSON Schema in the documentation is the one the schemas make', () => {
  // Mended by: npm run -s valise -- bundle schema > docs/bundle.schema.json
  expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(JSON.parse(JSON.stringify(bundleJsonSchema())))
})
