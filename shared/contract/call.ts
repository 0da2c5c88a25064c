import type { z } from 'zod'

/** One call of the contract: how its input is checked and what type its result has. */
export interface CallDefinition<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input
  /** Carries the result's type only; it never has a value. */
  readonly output?: Output
}

/**
 * Describes a call. The result's type is named first, because TypeScript infers either all type
 * arguments or none: `call<Note>()(z.strictObject({ id: NotebookId }))`.
 */
export const call =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): CallDefinition<Input, Output> => ({ input })
