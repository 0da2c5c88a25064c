/**
 * Reads a `text/event-stream` body and hands over the name and data of each event. `EventSource`
 * cannot send an Authorization header, and a token in an address ends up in logs, so we read the
 * stream ourselves. Resolves when the stream ends.
 */
export const readEventStream = async (
  body: ReadableStream<Uint8Array>,
  onEvent: (name: string, data: string) => void,
): Promise<void> => {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  let name = 'message'
  let data: string[] = []

  const takeLine = (line: string): void => {
    if (line === '') {
      if (data.length > 0) onEvent(name, data.join('\n'))
      name = 'message'
      data = []
      return
    }
    const colon = line.indexOf(':')
    // A line that starts with a colon is a comment: the host's sign of life.
    if (colon === 0) return
    const field = colon === -1 ? line : line.slice(0, colon)
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'event') name = value
    if (field === 'data') data.push(value)
  }

  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    rest += decoder.decode(value, { stream: true })
    // A carriage return at the very end may be the first half of a line end still on its way.
    const end = rest.endsWith('\r') ? rest.length - 1 : rest.length
    const lines = rest.slice(0, end).split(/\r\n|\n|\r/)
    rest = (lines.pop() ?? '') + rest.slice(end)
    for (const line of lines) takeLine(line)
  }
}
