import { z } from 'zod'
import { Bundle, itemSchemas } from '../../shared/model/bundle.ts'
import {
  CalendarDate,
  LocalText,
  PartialDate,
  RegionCode,
  Slug,
  SourceIds,
  Text,
} from '../../shared/model/primitives.ts'

const shared = { Text, LocalText, Slug, RegionCode, CalendarDate, PartialDate, SourceIds }

/** The names under which parts of the format are defined once. */
const names = (): z.core.$ZodRegistry<{ id: string }> => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries({ ...shared, ...itemSchemas })) registry.add(schema, { id })
  return registry
}

/**
 * The bundle format as a JSON Schema (draft 2020-12), for people who write bundles with other tools.
 * It says all that a schema can say of one field by itself; `docs/bundle-format.md` says the rest.
 */
export const bundleJsonSchema = (): object => ({
  title: 'Valise bundle, version 1',
  ...z.toJSONSchema(Bundle, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: names(),
    override: ({ jsonSchema }) => {
      // A format is a remark only; which protocols are allowed must be said in a way that counts.
      if (jsonSchema.format === 'uri') jsonSchema.pattern = '^https?://'
      if (jsonSchema.format === 'base64url') delete jsonSchema.format
    },
  }),
})
