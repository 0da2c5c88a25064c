import { PassThrough } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { askHidden } from '../../host/cli/ask-hidden.ts'

/** A terminal at which a test types. */
const terminal = () => {
  const keys = new PassThrough()
  const modes: boolean[] = []
  const input = Object.assign(keys, { setRawMode: (isRaw: boolean) => modes.push(isRaw) })
  const shown: string[] = []
  const interrupt = vi.fn()
  return { input, output: { write: (text: string) => shown.push(text) > 0 } as never, interrupt, shown, modes }
}

test('a passphrase is typed unseen, letter by letter, with its accents and its corrections', async () => {
  const at = terminal()
  const asked = askHidden('Passphrase: ', at)
  for (const letters of ['quatre mots fa', 'x', '\x7f', 'ciles é', '𝒳', '\x7f', '\r']) at.input.write(letters)
  expect(await asked).toBe('quatre mots faciles é')
  expect(at.shown).toEqual(['Passphrase: ', '\n'])
  // The terminal is given back as it was.
  expect(at.modes).toEqual([true, false])
  expect(at.input.listenerCount('keypress')).toBe(0)
})

test('Ctrl+C ends the program, and no other key with Ctrl is a letter', async () => {
  const at = terminal()
  const asked = askHidden('Passphrase: ', at)
  at.input.write('a\x03\x15b\n')
  expect(await asked).toBe('ab')
  expect(at.interrupt).toHaveBeenCalledTimes(1)
})
