import { expect } from 'vitest'
import { type Core, startDispatcher } from '../../../core/index.ts'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Call, CallName, InputOf, OutputOf } from '../../../shared/contract/index.ts'

/** A core as the one function of the contract, through the dispatcher: an error comes out thrown. */
export const callerOf = (core: Core): Call => {
  const dispatcher = startDispatcher(
    () => core,
    () => {},
  )
  return async <N extends CallName>(name: N, input: InputOf<N>) => {
    const reply = await dispatcher.dispatch(name, input)
    if (!reply.ok) throw ValiseError.from(reply.error)
    return reply.value as OutputOf<N>
  }
}

/** What a function throws, which must be an error with a name from the contract. */
export const refusalOf = (work: () => unknown): ValiseError => {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(ValiseError)
    return error as ValiseError
  }
  throw new Error('nothing was refused')
}
