import { readFileSync } from 'node:fs'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { LockState } from '../../../shared/contract/lock.ts'
import { withCore } from '../core.ts'
import { WrongUsage } from '../exit.ts'
import { writeWhole } from '../files.ts'
import type { LeaveOptions, WithData, WithJson } from '../options.ts'
import { print, show } from '../output.ts'
import { requirePassphrase, withNotebook } from '../unlock.ts'

const inWords: { readonly [S in LockState['state']]: string } = {
  plain: 'The notebook is not encrypted.',
  open: 'The notebook is encrypted and opens by itself on this computer.',
  locked: 'The notebook is encrypted and locked.',
  away: 'The notebook was taken off this computer.',
}

/** Prints how it stands with the notebook. */
export const status = async (options: WithJson): Promise<void> =>
  show(options, await withCore(options.data, (call) => call('lock.state', {})), ({ state }) => inWords[state])

/** Encrypts the notebook and prints the recovery code. */
export const turnOn = async (options: WithData): Promise<void> => {
  const passphrase = await requirePassphrase('New passphrase: ')
  if (process.stdin.isTTY && !process.env.VALISE_PASSPHRASE_FILE) {
    if ((await requirePassphrase('The same once more: ')) !== passphrase)
      throw new WrongUsage('error: these two are not the same; nothing was changed')
  }
  const { recoveryCode } = await withCore(options.data, (call) => call('lock.turnOn', { passphrase }))
  print(`The notebook is encrypted. Its recovery code, shown this once:\n${recoveryCode}`)
}

/** Writes the notebook unencrypted again. */
export const turnOff = async (options: WithData): Promise<void> => {
  const passphrase = await requirePassphrase('Passphrase: ')
  await withCore(options.data, (call) => call('lock.turnOff', { secret: { passphrase } }))
  print(inWords.plain)
}

/** Packs the notebook into a file, reads the file back, and takes the notebook off this computer. */
export const leave = async (options: LeaveOptions): Promise<void> => {
  const { away, attachments } = await withNotebook(options.data, async (call) => {
    const packed = await call('border.pack', {})
    writeWhole(options.out, Buffer.from(packed.base64, 'base64'))
    const left = await call('border.leave', { text: readFileSync(options.out, 'utf8') })
    return { away: left.away, attachments: packed.attachments }
  })
  print(
    `${options.out}: ${away?.notes} notes and ${attachments} attached files. The notebook is not on this computer any more.`,
  )
  print(`Its words: ${away?.fingerprint.en.join(' ')}`)
}

/** Brings a packed notebook back and proves it. */
export const bringBack = async (file: string, options: WithData): Promise<void> => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    throw new ValiseError('bad-input', `${file} cannot be read. Nothing was changed.`, { file }, { cause })
  }
  const passphrase = await requirePassphrase('Passphrase: ')
  const { notes, attachments, fingerprint, same } = await withCore(options.data, (call) =>
    call('border.return', { text, secret: { passphrase } }),
  )
  print(`${notes} notes are back, proved, with ${attachments} attached files. Its words: ${fingerprint.en.join(' ')}`)
  if (same === false) print('It is not the file that left last.')
}

/** Removes everything the delegate wrote. */
export const erase = async (options: WithData & { readonly typed?: string }): Promise<void> => {
  if (options.typed !== 'ERASE' && options.typed !== 'EFFACER') {
    throw new WrongUsage(
      'error: this removes notes, backups, attachments, keys and preferences for good; the library stays. Add --typed ERASE to do it.',
    )
  }
  const { typed } = options
  await withCore(options.data, (call) => call('erase.everything', { typed }))
  print('Everything you wrote was erased. The library stays.')
}
