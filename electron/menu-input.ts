import { z } from 'zod'
import { Language } from '../shared/model/primitives.ts'
import type { MenuCommand } from '../shared/native.ts'

const Commands = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,80}$/),
      title: z.string().min(1).max(120),
      group: z.enum(['go', 'do', 'look']),
      keys: z.string().max(40).nullable(),
    }),
  )
  .max(200)

/** The commands that the page wants in the menu. Throws for anything else. */
export const readCommands = (
  language: unknown,
  commands: unknown,
): { language: Language; commands: readonly MenuCommand[] } => ({
  language: Language.parse(language),
  commands: Commands.parse(commands),
})
