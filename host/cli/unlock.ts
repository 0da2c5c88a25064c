import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { ValiseError } from '../../shared/contract/errors.ts'
import type { Call } from '../../shared/contract/index.ts'
import { askHidden } from './ask-hidden.ts'
import { withCore } from './core.ts'

const withoutLineEnd = (line: string): string => line.replace(/\r?\n$/, '')

const readPassphraseFile = async (file: string): Promise<string> => {
  if (file === '-') return withoutLineEnd(await text(process.stdin))
  try {
    return withoutLineEnd(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new ValiseError(
      'bad-input',
      `The passphrase file ${file} cannot be read. Nothing was changed: correct VALISE_PASSPHRASE_FILE.`,
      { file },
      { cause },
    )
  }
}

/**
 * A passphrase from the file that `VALISE_PASSPHRASE_FILE` names (`-` for standard input), else from the
 * terminal; `null` where there is neither. It is never an option: others could read it in the list of processes.
 */
export const passphraseFrom = async (question: string): Promise<string | null> => {
  const file = process.env.VALISE_PASSPHRASE_FILE
  if (file) return readPassphraseFile(file)
  return process.stdin.isTTY ? askHidden(question) : null
}

/** The passphrase, which must be there. Error: `locked`. */
export const requirePassphrase = async (question: string): Promise<string> => {
  const passphrase = await passphraseFrom(question)
  if (passphrase !== null) return passphrase
  throw new ValiseError(
    'locked',
    'The passphrase of the notebook is needed. Nothing was changed: run this in a terminal, or let VALISE_PASSPHRASE_FILE name a file that holds it (- for standard input).',
  )
}

/** Opens the core for a command that needs notes, and unlocks them where they are locked. */
export const withNotebook = <Result>(dataDir: string, work: (call: Call) => Promise<Result>): Promise<Result> =>
  withCore(dataDir, async (call) => {
    const { state } = await call('lock.state', {})
    if (state === 'locked') await call('lock.unlock', { with: { passphrase: await requirePassphrase('Passphrase: ') } })
    return work(call)
  })
