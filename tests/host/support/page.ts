import { mkdirSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createCore, startDispatcher } from '../../../core/index.ts'
import { type Limits, type LocalPage, serve } from '../../../host/serve.ts'
import { temporaryFolder, testPorts } from '../../support/core.ts'

/** What came back. */
export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Ask {
  readonly method?: string
  /** Sent as it is, without being made sensible first. */
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** A local page over a real core in a folder of its own. */
export interface TestPage extends LocalPage {
  ask(ask: Ask): Promise<Answer>
  /** A call of the contract as our page makes it; `headers` change its own. */
  call(name: string, input: unknown, headers?: Ask['headers']): Promise<Answer>
  /** Sends bytes and answers with all bytes that come back until the connection ends. */
  raw(bytes: string): Promise<string>
}

const writePage = (): string => {
  const around = temporaryFolder()
  writeFileSync(join(around, 'secret.html'), 'nobody may read this')
  const folder = join(around, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Valise</title>')
  writeFileSync(join(folder, 'assets', 'app.js'), 'export {}\n')
  writeFileSync(join(folder, 'assets', 'app.js.map'), '{}')
  return folder
}

/** Serves a small page over a real core until the test ends. */
export const servePage = async (limits: Partial<Limits> = {}, port = 0): Promise<TestPage> => {
  const core = startDispatcher(
    () => createCore(testPorts()),
    () => {},
  )
  const page = await serve({ core, rendererDir: writePage(), port, limits: { closing: 100, ...limits } })
  onTestFinished(async () => {
    await page.close()
    core.close()
  })

  const ask = ({ method = 'GET', path = '/', headers = {}, body }: Ask): Promise<Answer> => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const sent = request({ host: '127.0.0.1', port: page.port, method, path, headers, agent: false }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
    return promise
  }

  return {
    ...page,
    ask,
    call: (name, input, headers) =>
      ask({
        method: 'POST',
        path: `/call/${name}`,
        headers: { authorization: `Bearer ${page.token}`, 'content-type': 'application/json', ...headers },
        body: JSON.stringify(input),
      }),
    raw: (bytes) => {
      const { promise, resolve, reject } = Promise.withResolvers<string>()
      const socket = connect(page.port, '127.0.0.1', () => socket.write(bytes))
      let text = ''
      socket.setEncoding('utf8').on('data', (piece: string) => {
        text += piece
      })
      socket.on('error', reject)
      socket.on('close', () => resolve(text))
      return promise
    },
  }
}
