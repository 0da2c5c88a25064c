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

export interface StreamOptions {
  readonly most: number
  /** How often an idle stream says it is alive, in milliseconds. */
  readonly heartbeat: number
  /** Told when the last page has gone and none has come back within `grace` milliseconds. */
  readonly deserted: () => void
  readonly grace: number
}

/**
 * Pushes what the core says to every listening page.
 */
export const createEventStreams = (
  listen: (listener: (message: EventMessage) => void) => () => void,
  { most, heartbeat, deserted, grace }: StreamOptions,
): EventStreams => {
  const streams = new Set<ServerResponse>()

  const tell = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_BACKLOG) stream.destroy()
      else stream.write(text)
    }
  }
  const deafen = listen(({ event, value }) => tell(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`))
  let leaving: NodeJS.Timeout | undefined
  const beating = setInterval(() => tell(': alive\n\n'), heartbeat)

  return {
    open: (response) => {
      if (streams.size >= most) return false
      streams.add(response)
      clearTimeout(leaving)
      response.on('close', () => {
        streams.delete(response)
        // A page that is loaded anew comes back in a moment.
        if (streams.size === 0) leaving = setTimeout(deserted, grace)
      })
      response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' })
      response.write(': open\n\n')
      return true
    },
    close: () => {
      deafen()
      clearInterval(beating)
      clearTimeout(leaving)
      for (const stream of streams) stream.end()
    },
  }
}
