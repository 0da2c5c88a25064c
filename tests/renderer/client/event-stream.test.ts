import { expect, test } from 'vitest'
import { readEventStream } from '../../../renderer/client/event-stream.ts'

const streamOf = (pieces: readonly (string | Uint8Array)[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) {
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece)
      }
      controller.close()
    },
  })

const read = async (pieces: readonly (string | Uint8Array)[]): Promise<string[]> => {
  const events: string[] = []
  await readEventStream(streamOf(pieces), (name, data) => events.push(`${name}: ${data}`))
  return events
}

test('hands over each event by name and data', async () => {
  expect(await read(['event: notes.changed\ndata: {"id":1}\n\nevent: other\ndata: 2\n\n'])).toEqual([
    'notes.changed: {"id":1}',
    'other: 2',
  ])
})

test('passes over comments, which are the host’s sign of life', async () => {
  expect(await read([': open\n\n', ': alive\n\n', 'event: a\ndata: 1\n\n'])).toEqual(['a: 1'])
})

test('puts together what arrives in pieces, also in the middle of a letter', async () => {
  const bytes = new TextEncoder().encode('event: a\ndata: "León"\n\n')
  const pieces = [...bytes].map((byte) => new Uint8Array([byte]))
  expect(await read(pieces)).toEqual(['a: "León"'])
})

test('reads all three line ends, and a line end cut in half as one', async () => {
  expect(await read(['event: a\r', '\ndata: 1\r\n\r', '\ndata: 2\r\rdata: 3\n\n'])).toEqual([
    'a: 1',
    'message: 2',
    'message: 3',
  ])
})

test('joins several data lines and keeps spaces after the first', async () => {
  expect(await read(['data:  x\ndata:y\n\n'])).toEqual(['message:  x\ny'])
})

test('an event that was cut off by the end of the stream is not handed over', async () => {
  expect(await read(['event: a\ndata: 1\n'])).toEqual([])
})
