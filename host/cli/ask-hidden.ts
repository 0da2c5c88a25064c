import { emitKeypressEvents, type Key } from 'node:readline'

/** Asks on the terminal and shows nothing of what is typed. Ctrl+C ends the program as it always does. */
export const askHidden = async (question: string): Promise<string> => {
  const { stdin, stderr } = process
  const { promise, resolve } = Promise.withResolvers<string>()
  let typed = ''
  const hear = (letters: string | undefined, key: Key): void => {
    if (key.ctrl && key.name === 'c') process.kill(process.pid, 'SIGINT')
    else if (key.name === 'return' || key.name === 'enter') resolve(typed)
    else if (key.name === 'backspace') typed = [...typed].slice(0, -1).join('')
    else if (letters !== undefined && !key.ctrl && !key.meta) typed += letters
  }
  stderr.write(question)
  emitKeypressEvents(stdin)
  stdin.setRawMode(true)
  stdin.on('keypress', hear)
  stdin.resume()
  try {
    return await promise
  } finally {
    stdin.off('keypress', hear)
    stdin.setRawMode(false)
    stdin.pause()
    stderr.write('\n')
  }
}
