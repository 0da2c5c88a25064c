import { type PlainError, type Reply, ValiseError } from '../shared/contract/errors.ts'
import type { EventMessage } from '../shared/contract/events.ts'
import { type CallName, calls, type Handlers } from '../shared/contract/index.ts'
import { describeError } from './describe-error.ts'
import type { Core } from './index.ts'
import { nameStoreError } from './store/sqlite-errors.ts'

/** Most complaints about one input, and the most of the input's own words that one repeats. */
const MAX_PROBLEMS = 20
const MAX_QUOTED = 300

/** A call that takes longer than this is written to the log, in milliseconds. */
const SLOW = 40

/** The one place where a name and an input become a reply. Every door carries bytes to it and back. */
export interface Dispatcher {
  /** Why the core did not start; `null` when it did. */
  readonly failure: PlainError | null
  /** Never rejects: whatever happens becomes a reply. */
  dispatch(name: string, input: unknown): Promise<Reply>
  on(listener: (message: EventMessage) => void): () => void
  /** Work that can wait until nobody is waiting. */
  tidy(): void
  close(): void
}

/** The form in which an error crosses a door. What has no name becomes `internal`, without its stack. */
export const toPlainError = (error: unknown): PlainError => {
  const named = nameStoreError(error)
  if (named instanceof ValiseError) return named.toPlain()
  return {
    code: 'internal',
    message:
      'Something went wrong inside Valise. What was saved before is kept. Try again, and tell the mission desk if it happens twice.',
    details: { reason: error instanceof Error ? error.message : String(error) },
  }
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

const badInput = (name: string, problems: readonly { where: string; message: string }[]): ValiseError =>
  new ValiseError(
    'bad-input',
    `${name} was asked with something it does not understand: ${problems[0]?.where ?? ''} ${problems[0]?.message ?? ''}`.trim(),
    { name, problems },
  )

/** Checks the input and runs the handler. */
const run = async (handlers: Handlers, name: string, input: unknown): Promise<unknown> => {
  if (!isCallName(name))
    throw new ValiseError('unknown-call', `Valise knows no call “${name.slice(0, 100)}”.`, { name: name.slice(0, 100) })
  const parsed = calls[name].input.safeParse(input)
  if (!parsed.success) {
    throw badInput(
      name,
      parsed.error.issues.slice(0, MAX_PROBLEMS).map(({ path, message }) => ({
        where: path.map(String).join('.').slice(0, MAX_QUOTED),
        message: message.slice(0, MAX_QUOTED),
      })),
    )
  }
  // The handler of a name takes what that name's schema yields; a union of names cannot say so.
  const handler = handlers[name] as (input: unknown) => unknown
  return handler(parsed.data)
}

/**
 * Starts a core and answers calls. A core that does not start is answered for too: every call
 * gets the reason.
 */
export const startDispatcher = (start: () => Core, log: (line: string) => void): Dispatcher => {
  let core: Core | null = null
  let failure: PlainError | null = null
  try {
    core = start()
  } catch (error) {
    failure = toPlainError(error)
    log(`core did not start: ${failure.code}: ${failure.message}`)
  }

  return {
    failure,
    dispatch: async (name, input) => {
      if (!core) {
        return {
          ok: false,
          error: failure ?? {
            code: 'core-stopped',
            message: 'Valise has stopped. What was saved is kept: start it again.',
          },
        }
      }
      const from = performance.now()
      try {
        return { ok: true, value: await run(core.handlers, name, input) }
      } catch (error) {
        const plain = toPlainError(error)
        if (plain.code === 'internal')
          log(`${isCallName(name) ? name : 'unknown call'} failed: ${describeError(error)}`)
        return { ok: false, error: plain }
      } finally {
        const took = performance.now() - from
        if (took > SLOW) log(`${isCallName(name) ? name : 'unknown call'} took ${Math.round(took)} ms`)
      }
    },
    on: (listener) => core?.on(listener) ?? (() => {}),
    tidy: () => {
      try {
        core?.tidy()
      } catch (error) {
        log(`tidying failed: ${describeError(error)}`)
      }
    },
    close: () => {
      core?.close()
      core = null
    },
  }
}
