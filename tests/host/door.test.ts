import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HEADERS } from '../../host/answer.ts'
import { type Answer, type Ask, servePage, type TestPage } from './support/page.ts'

let page: TestPage
let answers: Answer[]

beforeEach(async () => {
  answers = []
  const served = await servePage()
  page = {
    ...served,
    ask: async (ask) => {
      const answer = await served.ask(ask)
      answers.push(answer)
      return answer
    },
  }
})

const expectHeaders = ({ headers }: Answer): void => {
  for (const [name, value] of Object.entries(HEADERS)) expect(headers[name.toLowerCase()]).toBe(value)
  for (const name of Object.keys(headers)) expect(name).not.toMatch(/^access-control-|^server$|^x-powered-by$/)
}

afterEach(async () => {
  const good = await page.call('app.state', {})
  expect(good.status, 'the app stays usable').toBe(200)
  expect(JSON.parse(good.body)).toMatchObject({ ok: true, value: { edition: null } })
  for (const answer of [...answers, good]) {
    expectHeaders(answer)
    expect(JSON.stringify(answer), 'the token is never in an answer').not.toContain(page.token)
  }
})

const withToken = (): Record<string, string> => ({ authorization: `Bearer ${page.token}` })
const callState = (headers: Ask['headers'] = {}): Promise<Answer> =>
  page.ask({
    method: 'POST',
    path: '/call/app.state',
    headers: { ...withToken(), 'content-type': 'application/json', ...headers },
    body: '{}',
  })

describe('who may enter', () => {
  test('our own page may', async () => {
    const own = `http://127.0.0.1:${page.port}`
    expect((await callState({ origin: own, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    const local = { host: `localhost:${page.port}`, origin: `http://localhost:${page.port}` }
    expect((await callState(local)).status).toBe(200)
  })

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['another', 'Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'],
    ['another scheme', 'Basic dXNlcjpwYXNz'],
    ['a very long one', `Bearer ${'A'.repeat(8_000)}`],
  ])('a call and a stream need the token of this run, not %s', async (_, authorization) => {
    const headers = { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) }
    const call = await page.ask({ method: 'POST', path: '/call/app.state', headers, body: '{}' })
    expect(call).toMatchObject({ status: 401, body: '' })
    expect(call.headers['www-authenticate']).toBe('Bearer')
    expect((await page.ask({ path: '/events', headers })).status).toBe(401)
  })

  test('a part of the token, and the token in the address, are not enough', async () => {
    expect((await callState({ authorization: `Bearer ${page.token.slice(0, -1)}` })).status).toBe(401)
    expect((await callState({ authorization: `Bearer ${page.token}x` })).status).toBe(401)
    const inAddress = await page.ask({ path: `/events?token=${page.token}` })
    expect(inAddress.status).toBe(401)
  })

  test('a token that an address or a referrer carries opens nothing', async () => {
    const type = { 'content-type': 'application/json' }
    for (const referer of [page.url, `http://127.0.0.1:${page.port}/?token=${page.token}`, `Bearer ${page.token}`]) {
      const ask = { method: 'POST', path: '/call/app.state', headers: { ...type, referer }, body: '{}' }
      expect((await page.ask(ask)).status).toBe(401)
      expect((await page.ask({ path: '/events', headers: { referer, cookie: `token=${page.token}` } })).status).toBe(
        401,
      )
    }
    // It stands behind the `#`, which no browser sends on, neither in a request nor in a referrer.
    const { hash, href } = new URL(page.url)
    expect(hash).toBe(`#token=${page.token}`)
    expect(href.replace(hash, '')).not.toContain(page.token)
    // And no answer lets a page name another as its referrer; for every answer of this file, see above.
    expect(HEADERS['Referrer-Policy']).toBe('no-referrer')
  })

  test.each(['attacker.example', 'attacker.example:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80'])(
    'a page that was rebound to this address is turned away: Host “%s”',
    async (host) => {
      expect((await callState({ host })).status).toBe(421)
      expect((await page.ask({ path: '/', headers: { host } })).status).toBe(421)
      expect((await page.ask({ path: '/events', headers: { ...withToken(), host } })).status).toBe(421)
    },
  )

  test.each(['', 'Host:\r\n'])('a request without Host is turned away with the same headers: “%s”', async (host) => {
    const answer = await page.raw(`GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 421 /)
    expect(answer).toContain(`Content-Security-Policy: ${HEADERS['Content-Security-Policy']}`)
  })

  test.each([
    ['origin', 'https://attacker.example'],
    ['origin', 'null'],
    ['origin', 'http://127.0.0.1:1'],
    ['origin', 'https://127.0.0.1'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('another page is turned away, even with the token: %s %s', async (name, value) => {
    const headers = { [name]: value }
    expect((await callState(headers)).status).toBe(403)
    expect((await page.ask({ path: '/events', headers: { ...withToken(), ...headers } })).status).toBe(403)
    expect((await page.ask({ path: '/assets/app.js', headers })).status).toBe(403)
  })

  test('a link to the page may be followed from elsewhere; into a frame it does not lead', async () => {
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect((await page.ask({ path: '/', headers: { ...visit, 'sec-fetch-dest': 'document' } })).status).toBe(200)
    expect((await page.ask({ path: '/', headers: { ...visit, 'sec-fetch-dest': 'iframe' } })).status).toBe(403)
  })

  test('no permission is given to other origins', async () => {
    const asked = {
      origin: 'https://attacker.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, content-type',
      'access-control-request-private-network': 'true',
    }
    for (const path of ['/', '/call/app.state', '/events']) {
      expect((await page.ask({ method: 'OPTIONS', path, headers: asked })).status).toBe(403)
      expect((await page.ask({ method: 'OPTIONS', path })).status).toBeGreaterThanOrEqual(400)
    }
  })

  test('only this computer is listened to', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, scopeid }) => !internal && !scopeid)
      .map(({ address }) => address)
    for (const address of ['::1', ...others]) {
      const connected = await new Promise<boolean>((resolve) => {
        const socket = connect({ host: address, port: page.port, timeout: 2_000 })
        socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
        socket.on('timeout', () => resolve(false))
        socket.on('close', () => socket.destroy())
      })
      expect(connected, address).toBe(false)
    }
  })
})

describe('where requests go', () => {
  test('the page and its files are served', async () => {
    const index = await page.ask({ path: '/' })
    expect(index).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(index.body).toContain('<title>Valise</title>')
    const script = await page.ask({ path: '/assets/app.js?v=1' })
    expect(script).toMatchObject({ status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' } })
    const head = await page.ask({ method: 'HEAD', path: '/' })
    expect(head).toMatchObject({ status: 200, body: '', headers: { 'content-length': String(index.body.length) } })
  })

  test.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/%2e%2e%2fsecret.html',
    '/%252e%252e%252fsecret.html',
    '/..\\secret.html',
    '/..%5csecret.html',
    '//../secret.html',
    '/./../secret.html',
    '/assets/../../secret.html',
    '/assets/..%00/secret.html',
    '/....//secret.html',
    '/%c0%ae%c0%ae/secret.html',
    '//etc/passwd',
    '/C:/Windows/win.ini',
    '/file:///etc/passwd',
    'http://127.0.0.1/secret.html',
  ])('no address leads out of the page’s folder: %s', async (path) => {
    const answer = await page.ask({ path, headers: withToken() })
    expect(answer).toMatchObject({ status: 404, body: '' })
  })

  test('no address at all leads anywhere but to the listed files', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      '%00',
      'secret.html',
      'assets',
      '//',
      ';',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
        const path = `/${pieces.join('')}`
        fc.pre(path !== '/')
        const answer = await page.ask({ path, headers: withToken() })
        expect(answer).toMatchObject({ status: 404, body: '' })
      }),
      { numRuns: 60, seed: 7 },
    )
  })

  test.each([
    '/call/',
    '/call',
    '/call/app.state/x',
    '/call/app%2estate',
    `/call/${'a'.repeat(61)}`,
    '/events/',
    '/api',
  ])('an unknown route does not exist: %s', async (path) => {
    expect((await page.ask({ method: 'POST', path, headers: withToken() })).status).toBe(404)
  })

  test('an unknown call is answered by name', async () => {
    const answer = await page.call('no.such.call', {})
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
    const inherited = await page.call('constructor', {})
    expect(JSON.parse(inherited.body)).toMatchObject({ ok: false, error: { code: 'unknown-call' } })
  })

  test.each([
    ['PUT', '/call/app.state', 'POST'],
    ['GET', '/call/app.state', 'POST'],
    ['DELETE', '/events', 'GET'],
    ['POST', '/', 'GET, HEAD'],
  ])('%s %s is a wrong method', async (method, path, allow) => {
    const answer = await page.ask({ method, path, headers: withToken() })
    expect(answer).toMatchObject({ status: 405, headers: { allow } })
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'multipart/form-data; boundary=x',
    '',
  ])('a body of another type, as a form of another page sends it, is refused: “%s”', async (type) => {
    expect((await callState({ 'content-type': type })).status).toBe(415)
  })

  test('a type with parameters is JSON still', async () => {
    expect((await callState({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })

  test.each([
    ['no words of HTTP', 'NONSENSE', '400'],
    ['no method', 'BREW / HTTP/1.1', '400'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(40_000)}`, '431'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked', '400'],
    ['a wish nobody knows', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\nConnection: close', '417'],
  ])('what is no proper request is refused with the same headers: %s', async (_, bytes, status) => {
    const answer = await page.raw(`${bytes}\r\n\r\n`)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    for (const [name, value] of Object.entries(HEADERS)) expect(answer).toContain(`${name}: ${value}\r\n`)
  })
})
