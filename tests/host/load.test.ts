import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { type Answer, servePage, type TestPage } from './support/page.ts'

const MEGABYTE = 1024 * 1024

const expectUsable = async (page: TestPage): Promise<void> => {
  expect(JSON.parse((await page.call('app.state', {})).body)).toMatchObject({ ok: true })
}

/** The head of a call as our page sends it, to be followed by a body of any kind. */
const head = (page: TestPage, rest: string): string =>
  `POST /call/notes.create HTTP/1.1\r\nHost: 127.0.0.1:${page.port}\r\nAuthorization: Bearer ${page.token}\r\nContent-Type: application/json\r\n${rest}\r\n\r\n`

/** Sends a body in pieces for as long as it is taken, and answers with the status. */
const stream = (page: TestPage, pieces: number, piece: Buffer): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const sent = request({
    host: '127.0.0.1',
    port: page.port,
    method: 'POST',
    path: '/call/notes.create',
    headers: { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' },
  })
  let left = pieces
  const more = (): void => {
    while (left > 0) {
      left -= 1
      if (!sent.write(piece)) {
        sent.once('drain', more)
        return
      }
    }
    sent.end()
  }
  let status: number | undefined
  sent.on('response', (answer) => {
    status = answer.statusCode
    answer.resume()
    resolve(status ?? 0)
  })
  // Cut off while it was still sending, after the answer.
  sent.on('error', (error) => (status === undefined ? reject(error) : undefined))
  more()
  return promise
}

describe('bodies', () => {
  test('one that says it is too large is refused before it comes', async () => {
    const page = await servePage({ body: 1_000 })
    const from = performance.now()
    const answer = await page.raw(head(page, 'Content-Length: 1001'))
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(performance.now() - from, 'it is not waited for').toBeLessThan(5_000)
    await expectUsable(page)
  })

  test('one that turns out too large is refused, and what still comes is not kept', async () => {
    const page = await servePage({ body: MEGABYTE })
    expect(await stream(page, 64, Buffer.alloc(MEGABYTE, 0x20))).toBe(413)
    await expectUsable(page)
  })

  test('the largest allowed is taken', async () => {
    const page = await servePage({ body: 100_000 })
    const body = JSON.stringify({ title: 'Long', body: 'x'.repeat(99_000) })
    const padded = body + ' '.repeat(100_000 - body.length)
    const answer = await page.ask({
      method: 'POST',
      path: '/call/notes.create',
      headers: { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' },
      body: padded,
    })
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { title: 'Long' } })
  })

  test('one that dawdles is given up', async () => {
    const page = await servePage({ bodyDeadline: 100 })
    expect(await page.raw(`${head(page, 'Content-Length: 10')}{"a"`)).toMatch(/^HTTP\/1\.1 408 /)
    await expectUsable(page)
  })

  test('one that breaks off changes nothing', async () => {
    const page = await servePage()
    for (let round = 0; round < 20; round += 1) {
      const socket = connect(page.port, '127.0.0.1', () => {
        socket.write(`${head(page, 'Content-Length: 100')}{"title":"half`, () => socket.resetAndDestroy())
      })
      await new Promise((resolve) => socket.on('close', resolve))
    }
    const list = JSON.parse((await page.call('notes.list', {})).body)
    expect(list).toMatchObject({ ok: true, value: { total: 0 } })
  })

  test.each([
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['half a character', Buffer.from('{"title":"é').subarray(0, -1)],
    ['no JSON', Buffer.from('title=x')],
    ['half of JSON', Buffer.from('{"title":')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is refused', async (_, body) => {
    const page = await servePage()
    const headers = { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' }
    expect((await page.ask({ method: 'POST', path: '/call/notes.create', headers, body })).status).toBe(400)
    await expectUsable(page)
  })

  test.each([
    ['hostile keys', '{"__proto__":{"title":"x"},"constructor":1}'],
    ['a number', '1'],
    ['null', 'null'],
    ['ten thousand arrays in each other', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('%s reach the core as data and are answered as bad input', async (_, body) => {
    const page = await servePage()
    const headers = { authorization: `Bearer ${page.token}`, 'content-type': 'application/json' }
    const answer = await page.ask({ method: 'POST', path: '/call/notes.create', headers, body })
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    await expectUsable(page)
  })
})

/** Opens connections that never finish what they say, a byte at a time, and answers with what came back to each. */
const dribble = (page: TestPage, connections: number, begin: string): Promise<string[]> =>
  Promise.all(
    Array.from({ length: connections }, () => {
      const { promise, resolve } = Promise.withResolvers<string>()
      let answer = ''
      let dribbling: NodeJS.Timeout | undefined
      const socket = connect(page.port, '127.0.0.1', () => {
        socket.write(begin)
        dribbling = setInterval(() => socket.write('a'), 10)
      })
      socket.setEncoding('utf8').on('data', (text: string) => {
        answer += text
      })
      // Cut off in the middle of a byte.
      socket.on('error', () => {})
      socket.on('close', () => {
        clearInterval(dribbling)
        resolve(answer)
      })
      return promise
    }),
  )

describe('those who dawdle', () => {
  test('200 that never finish their headers are given up, and everybody else is served meanwhile', async () => {
    const page = await servePage({ headersDeadline: 300 })
    const slow = dribble(page, 200, `POST /call/app.state HTTP/1.1\r\nHost: 127.0.0.1:${page.port}\r\nX-Slow: a`)
    await expectUsable(page)
    for (const answer of await slow) expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    await expectUsable(page)
  })

  test('100 that never finish their bodies are given up, and everybody else is served meanwhile', async () => {
    const page = await servePage({ bodyDeadline: 300 })
    const slow = dribble(page, 100, `${head(page, 'Content-Length: 100000')}{"title":"`)
    await expectUsable(page)
    for (const answer of await slow) expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(JSON.parse((await page.call('notes.list', {})).body)).toMatchObject({ value: { total: 0 } })
  })

  test('without the token no byte of a body is waited for', async () => {
    const page = await servePage()
    const begin = head(page, 'Content-Length: 100000').replace(page.token, 'guessed')
    for (const answer of await dribble(page, 100, begin)) expect(answer).toMatch(/^HTTP\/1\.1 401 /)
    await expectUsable(page)
  })
})

describe('many at once', () => {
  // Client and host share a process here: on a busy machine, the last of a thousand has to wait to be read at all.
  const patient = { headersDeadline: 600_000 }

  test('1,000 parallel calls are all answered, each with its own result', async () => {
    const page = await servePage(patient)
    // One in ten writes, which the disk is waited for.
    const writes = (index: number): boolean => index % 10 === 0
    const calls = Array.from({ length: 1_000 }, (_, index) =>
      writes(index)
        ? page.call('notes.create', { title: `Note ${index}` })
        : page.call(`no.such.${'x'.repeat(index % 50)}`, {}),
    )
    const answers: Answer[] = await Promise.all(calls)
    for (const [index, { body }] of answers.entries()) {
      const expected = writes(index)
        ? { ok: true, value: { title: `Note ${index}` } }
        : { ok: false, error: { details: { name: `no.such.${'x'.repeat(index % 50)}` } } }
      expect(JSON.parse(body)).toMatchObject(expected)
    }
    expect(JSON.parse((await page.call('notes.list', { limit: 1 })).body)).toMatchObject({ value: { total: 100 } })
  })

  test('1,000 parallel calls without the token are all refused, and whoever has it is answered among them', async () => {
    const page = await servePage(patient)
    const strangers = Array.from({ length: 1_000 }, () =>
      page.call('notes.create', { title: 'Not mine' }, { authorization: 'Bearer guessed' }),
    )
    await expectUsable(page)
    const statuses = new Set((await Promise.all(strangers)).map(({ status }) => status))
    expect([...statuses]).toEqual([401])
    expect(JSON.parse((await page.call('notes.list', {})).body)).toMatchObject({ value: { total: 0 } })
  })

  test('more streams than there may be are refused until one ends', async () => {
    const page = await servePage({ streams: 3 })
    const agent = new Agent({ keepAlive: false })
    const open = (): Promise<{ status: number; close(): void }> => {
      const { promise, resolve, reject } = Promise.withResolvers<{ status: number; close(): void }>()
      const sent = request(
        {
          host: '127.0.0.1',
          port: page.port,
          path: '/events',
          agent,
          headers: { authorization: `Bearer ${page.token}` },
        },
        (answer) => {
          answer.on('error', () => {})
          resolve({ status: answer.statusCode ?? 0, close: () => sent.destroy() })
        },
      )
      sent.on('error', reject)
      sent.end()
      return promise
    }
    const streams = [await open(), await open(), await open()]
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await open()).status).toBe(503)
    await expectUsable(page)
    streams[0]?.close()
    await expect.poll(async () => (await open()).status).toBe(200)
  })

  test('closing does not wait for those who never finish', async () => {
    const page = await servePage({ closing: 200 })
    const answer = page.raw(`${head(page, 'Content-Length: 100')}{"title"`)
    const stream = page.ask({ path: '/events', headers: { authorization: `Bearer ${page.token}` } })
    await expectUsable(page)
    const from = performance.now()
    await page.close()
    expect(performance.now() - from).toBeLessThan(5_000)
    expect(await answer).toBe('')
    expect((await stream).status).toBe(200)
  })
})
