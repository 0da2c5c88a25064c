import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../support/folder.ts'
import { type Installation, installBuilt } from './support/installation.ts'
import { node, type Serving, startServing } from './support/process.ts'

let installation: Installation
beforeAll(() => {
  installation = installBuilt()
})
afterAll(() => installation.remove())

const serve = (data: string, ...more: string[]): Promise<Serving> =>
  startServing(installation.cli, ['serve', '--no-open', '--data', data, ...more], {
    env: { VALISE_LOG: '1' },
  })

const valise = (...args: string[]) => node(installation.cli, args)

describe('serve', () => {
  test('prints one line with an address of this computer, and answers there', async () => {
    const host = await serve(temporaryFolder())
    expect(host.said.stdout).toMatch(/^Valise is ready: http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}\n$/)
    expect(await (await fetch(host.url)).text()).toContain('<title>Valise</title>')
    expect(await host.call('library.edition', {})).toMatchObject({ ok: true, value: { edition: 1 } })
    expect(await host.call('notes.create', { title: 'T' })).toMatchObject({ ok: true, value: { title: 'T' } })
  })

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s ends it cleanly with everything closed', async (signal) => {
    const data = temporaryFolder()
    const host = await serve(data)
    await host.call('notes.create', { title: 'Kept', body: 'x' })
    const stream = fetch(`http://127.0.0.1:${host.port}/events`, { headers: { authorization: `Bearer ${host.token}` } })
    const body = (await stream).text()
    const ended = await host.end(signal)
    expect(ended).toMatchObject({ code: 0, signal: null })
    expect(await body, 'the stream ended and did not break').toContain(': open')
    // SQLite takes its side files away when the last handle is properly closed.
    expect(readdirSync(data).filter((name) => /-(?:wal|shm)$|^in-use\.json$/.test(name))).toEqual([])
    expect((await valise('notes', 'list', '--data', data)).stdout).toContain('Kept')
  })

  test('a save under way when it is told to stop is finished', async () => {
    const data = temporaryFolder()
    const host = await serve(data)
    const saves = Array.from({ length: 50 }, (_, index) =>
      host.call('notes.create', { title: `Note ${index}`, body: 'x'.repeat(10_000) }).catch(() => null),
    )
    const ended = host.end('SIGTERM')
    const acknowledged = (await Promise.all(saves)).filter((reply) => reply?.ok).length
    expect((await ended).code).toBe(0)
    const { total } = JSON.parse((await valise('notes', 'list', '--json', '--data', data)).stdout)
    expect(total).toBeGreaterThanOrEqual(acknowledged)
  })

  test('the token is in the printed address and nowhere else', async () => {
    const host = await serve(temporaryFolder())
    const authorization = `Bearer ${host.token}`
    for (const path of ['/', '/call/app.state', '/call/no.such', `/?token=${host.token}`, '/events/x'])
      await fetch(`http://127.0.0.1:${host.port}${path}`, { method: 'POST', headers: { authorization } })
    await host.call('library.sync', { bundle: host.token.repeat(2) })
    const { stdout, stderr } = await host.end('SIGTERM')
    expect(stdout.split(host.token)).toHaveLength(2)
    expect(stderr).not.toContain(host.token)
  })

  test('a second process on the same data folder says who holds it', async () => {
    const data = temporaryFolder()
    const host = await serve(data)
    const says = new RegExp(`in use by the local page, process ${host.pid}, since 2\\d{3}-`)
    for (const args of [['serve', '--no-open'], ['notes', 'list'], ['doctor']]) {
      const { code, stdout, stderr } = await valise(...args, '--data', data)
      expect({ code, stdout }, args.join(' ')).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(says)
    }
    await host.end('SIGKILL')
    expect((await valise('notes', 'list', '--data', data)).code, 'a dead holder holds nothing').toBe(0)
  })

  test('a port that is taken is said, and the data folder is let go', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => {
      taken.close()
    })
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' ? String(address?.port) : ''
    const data = temporaryFolder()
    const { code, stdout, stderr } = await valise('serve', '--no-open', '--data', data, '--port', port)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`cannot listen on 127\\.0\\.0\\.1:${port} .*EADDRINUSE`))
    expect((await valise('doctor', '--data', data)).code).toBe(0)
  })

  test('a notebook that cannot be opened is said, and the page is there to explain it', async () => {
    const data = temporaryFolder()
    writeFileSync(join(data, 'notebook.db'), 'this is no database at all, but somebody’s shopping list')
    const host = await serve(data)
    expect(host.said.stderr).toContain('notebook.db is damaged')
    expect(await host.call('app.state', {})).toMatchObject({ ok: false, error: { code: 'store-damaged' } })
    expect((await host.end('SIGTERM')).code).toBe(0)
  })

  test('the port asked for is taken', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const address = free.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0
    free.close()
    await once(free, 'close')
    expect((await serve(temporaryFolder(), '--port', String(port))).port).toBe(port)
  })
})

describe('a reader that has heard enough', () => {
  /** Runs a command and closes its standard output at once. */
  const closeEarly = async (args: readonly string[]) => {
    const child = spawn(process.execPath, [installation.cli, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    onTestFinished(() => {
      child.kill('SIGKILL')
    })
    child.stdout.destroy()
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    const [code] = await once(child, 'close')
    return { code, stderr }
  }

  test('is no crash', async () => {
    const data = temporaryFolder()
    await valise('notes', 'add', '--title', 'T', '--data', data)
    expect(await closeEarly(['notes', 'list', '--json', '--data', data])).toEqual({ code: 0, stderr: '' })
    expect(await closeEarly(['bundle', 'schema'])).toEqual({ code: 0, stderr: '' })
    expect(existsSync(join(data, 'in-use.json'))).toBe(false)
  })

  test.runIf(existsSync('/dev/full'))('but a result that cannot be written is a failure', async () => {
    const child = spawn('/bin/sh', ['-c', '"$0" "$1" bundle schema > /dev/full', process.execPath, installation.cli])
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    expect((await once(child, 'close'))[0]).toBe(1)
    expect(said).toMatch(/^The result could not be written: ENOSPC/)
  })
})

describe('wrong usage', () => {
  test.each([
    [[]],
    [['frobnicate']],
    [['notes']],
    [['notes', 'add']],
    [['notes', 'show']],
    [['notes', 'list', 'more']],
    [['sync']],
    [['search']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--limit', 'many']],
    [['search', 'x', '--lang', 'es']],
    [['serve', '--port', '65536']],
    [['serve', '--port', '']],
    [['export', 'pdf', '--all']],
    [['export', 'pdf', '--out', 'x.pdf']],
    [['export', 'pdf', '--out', 'x.pdf', '--all', '--note', 'abcdefgh']],
    [['export', 'pdf', '--out', 'x.pdf', '--all', '--paper', 'a5']],
    [['bundle', 'build', 'x']],
    [['bundle', 'check']],
    [['doctor', '--data', '']],
    [['doctor', '--jason']],
  ])('%j ends with 2 and says why on standard error', async (args) => {
    const { code, stdout, stderr } = await node(installation.cli, args, { cwd: temporaryFolder() })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/error: |Usage: /)
  })

  test('help and version are results', async () => {
    const version = await valise('--version')
    expect(version).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
    const help = await valise('--help')
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['serve', 'sync', 'notes', 'search', 'export', 'bundle', 'doctor'])
      expect(help.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'))
    expect((await valise('export', 'pdf', '--help')).stdout).toContain('--paper')
  })
})
