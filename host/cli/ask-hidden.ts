import { emitKeypressEvents, type Key } from 'node:readline'

/** What of a terminal is used. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { setRawMode(isRaw: boolean): unknown }
  readonly output: Pick<NodeJS.WritableStream, 'write'>
  /** Ends the program as Ctrl+C always does. */
  readonly interrupt: () => void
}

const ownTerminal: Terminal = {
  input: process.stdin,
  // What the command prints stays clean for whoever pipes it on.
  output: process.stderr,
  interrupt: () => process.kill(process.pid, 'SIGINT'),
}

/** Asks on the terminal and shows nothing of what is typed. */
export const askHidden = async (
  question: string,
  { input, output, interrupt }: Terminal = ownTerminal,
): Promise<string> => {
  const { promise, resolve } = Promise.withResolvers<string>()
  let typed = ''
  const hear = (letters: string | undefined, key: Key): void => {
    if (key.ctrl && key.name === 'c') interrupt()
    else if (key.name === 'return' || key.name === 'enter') resolve(typed)
    else if (key.name === 'backspace') typed = [...typed].slice(0, -1).join('')
    else if (letters !== undefined && !key.ctrl && !key.meta) typed += letters
  }
  output.write(question)
  emitKeypressEvents(input)
  input.setRawMode(true)
  input.on('keypress', hear)
  input.resume()
  try {
    return await promise
  } finally {
    input.off('keypress', hear)
    input.setRawMode(false)
    input.pause()
    output.write('\n')
  }
}
