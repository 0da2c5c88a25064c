import { z } from 'zod'
import { Bundle } from '../../shared/model/bundle.ts'

/** The bundle format as a JSON Schema (draft 2020-12), for people who write bundles with other tools. */
export const bundleJsonSchema = (): object => ({
  ...z.toJSONSchema(Bundle, { io: 'input', target: 'draft-2020-12' }),
  title: 'Valise bundle, version 1',
})
