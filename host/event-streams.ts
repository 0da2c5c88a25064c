import type { ServerResponse } from 'node:http'
import type { EventMessage } from '../shared/contract/events.ts'
import { HEADERS } from './answer.ts'

/** A reader this many bytes behind has stopped reading; it may come back and start afresh. */
const MAX_BACKLOG = 1024 * 1024

/** The pages that listen, as server-sent events: one open answer each. */
export interface EventStreams {
  /** @returns `false` when there are as many as there may be */
  open(response: ServerResponse): boolean
  close(): void
}

/**
 * Pushes what the core says to every listening page.
 * @param heartbeat how often an idle stream says it is alive, in milliseconds
 */
export const createEventStreams = (
  listen: (listener: (message: EventMessage) => void) => () => void,
  { most, heartbeat }: { most: number; heartbeat: number },
): EventStreams => {
  const streams = new Set<ServerResponse>()

  const tell = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_BACKLOG) stream.destroy()
      else stream.write(text)
    }
  }
  const deafen = listen(({ event, value }) => tell(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`))
  const beating = setInterval(() => tell(': alive\n\n'), heartbeat)

  return {
    open: (response) => {
      if (streams.size >= most) return false
      streams.add(response)
      response.on('close', () => streams.delete(response))
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
      response.write(': open\n\n')
      return true
    },
    close: () => {
      deafen()
      clearInterval(beating)
      for (const stream of streams) stream.end()
    },
  }
}
