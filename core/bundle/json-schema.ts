import { z } from 'zod'
import { Bundle } from '../../shared/model/bundle.ts'

/**
 * The bundle format as a JSON Schema (draft 2020-12), for people who write bundles with other tools.
 * It says all that a schema can say of one field by itself; `docs/bundle-format.md` says the rest.
 */
export const bundleJsonSchema = (): object => ({
  ...z.toJSONSchema(Bundle, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // A format is a remark only; which protocols are allowed must be said in a way that counts.
      if (jsonSchema.format === 'uri') jsonSchema.pattern = '^https?://'
    },
  }),
  title: 'Valise bundle, version 1',
})
