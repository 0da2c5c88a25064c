import { spawn } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { fetchElectron, findElectron, openWindow, whyNoWindow } from '../../host/electron.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type Installation, install } from './support/installation.ts'
import { node, run, startServing } from './support/process.ts'

let installation: Installation
beforeAll(() => {
  installation = install()
})
afterAll(() => installation.remove())

const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined }
const SERVES = 'so Valise serves the same app as a local page.'

describe('start', () => {
  test.runIf(process.platform === 'linux')('without a display says so in a sentence and serves the page', async () => {
    const data = temporaryFolder()
    const host = await startServing(installation.start, ['--no-open', '--data', data, '--port', '0'], {
      env: noDisplay,
    })
    expect(host.said.stdout).toBe(
      `The desktop window cannot open here (there is no display), ${SERVES}\nValise is ready: ${host.url}\n`,
    )
    expect(host.said.stderr).toBe('')
    expect(await host.call('notes.create', { title: 'T' })).toMatchObject({ ok: true })
    expect(await host.end('SIGTERM')).toMatchObject({ code: 0, signal: null })
    expect((await node(installation.cli, ['notes', 'list', '--data', data])).stdout).toContain('T')
  })

  test('where the window cannot be, every reason leads to the page', async () => {
    const host = await startServing(installation.start, ['--no-open', '--data', temporaryFolder()], {
      env: { DISPLAY: ':99' },
    })
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0
    const reason = isRoot ? 'root cannot have a sandboxed window' : 'the desktop shell is not built'
    expect(host.said.stdout).toContain(`The desktop window cannot open here (${reason}), ${SERVES}\n`)
    expect((await host.end('SIGINT')).code).toBe(0)
  })

  test.each([[['--port', 'x']], [['--port', '65536']], [['--data', '']], [['--data']], [['--frob']], [['more']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, stdout, stderr } = await node(installation.start, args, { env: noDisplay })
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(/^error: .+\n$/)
    },
  )

  test.runIf(process.platform === 'linux')('a data folder in use is said', async () => {
    const data = temporaryFolder()
    const args = ['--no-open', '--data', data]
    const first = await startServing(installation.start, args, { env: noDisplay })
    const second = await node(installation.start, args, { env: noDisplay })
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(`in use by the local page, process ${first.pid}`)
  })
})

describe('npm', () => {
  const npm = (...args: string[]) =>
    run('npm', args, { cwd: installation.root, env: { npm_config_update_notifier: 'false' } })

  test('npm run -s valise prints the result and nothing else', async () => {
    const { code, stdout } = await npm(
      'run',
      '-s',
      'valise',
      '--',
      'notes',
      'list',
      '--json',
      '--data',
      temporaryFolder(),
    )
    expect({ code, stdout: JSON.parse(stdout) }).toEqual({ code: 0, stdout: { total: 0, notes: [] } })
  })

  test('npm run -s valise hands on the exit code', async () => {
    expect((await npm('run', '-s', 'valise', '--', 'frobnicate')).code).toBe(2)
  })
})

describe('the window', () => {
  test('what speaks against it is known before anything is tried', () => {
    const linux = { platform: 'linux', uid: 1000 } as const
    expect(whyNoWindow({ ...linux, env: {} })).toBe('there is no display')
    expect(whyNoWindow({ ...linux, env: { DISPLAY: '', WAYLAND_DISPLAY: '' } })).toBe('there is no display')
    expect(whyNoWindow({ ...linux, env: { DISPLAY: ':0' } })).toBeNull()
    expect(whyNoWindow({ ...linux, env: { DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull()
    expect(whyNoWindow({ ...linux, uid: 0, env: { DISPLAY: ':0' } })).toContain('root')
    expect(whyNoWindow({ platform: 'darwin', uid: 501, env: {} })).toBeNull()
    expect(whyNoWindow({ platform: 'win32', uid: undefined, env: {} })).toBeNull()
  })

  /** A package like Electron's, whose installer does what the script says. */
  const fakePackage = (installer: string): string => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'install.js'), installer)
    return folder
  }
  const download =
    "const fs = require('fs'); fs.mkdirSync(__dirname + '/dist'); fs.writeFileSync(__dirname + '/dist/electron', ''); fs.writeFileSync(__dirname + '/path.txt', 'electron')"

  test('Electron is fetched once', async () => {
    const folder = fakePackage(download)
    expect(findElectron(folder)).toBeNull()
    await fetchElectron(folder)
    expect(findElectron(folder)).toBe(join(folder, 'dist', 'electron'))
  })

  test('a download that is refused leaves no program', async () => {
    const folder = fakePackage('process.exit(1)')
    await fetchElectron(folder)
    expect(findElectron(folder)).toBeNull()
    writeFileSync(join(folder, 'path.txt'), 'electron')
    expect(findElectron(folder), 'a download that broke off in the middle').toBeNull()
  })

  test('a download that hangs is given up', async () => {
    const folder = fakePackage("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)")
    const from = performance.now()
    await fetchElectron(folder, 300)
    expect(performance.now() - from).toBeLessThan(10_000)
    expect(findElectron(folder)).toBeNull()
  })

  const program = (script: string): string => {
    const file = join(temporaryFolder(), 'electron')
    writeFileSync(file, `#!/bin/sh\n${script}\n`)
    chmodSync(file, 0o755)
    return file
  }

  describe.runIf(process.platform !== 'win32')('while it is open', () => {
    test('its end is told apart from never having opened', async () => {
      expect(await openWindow(program('exit 0'), [])).toEqual({ opened: true, code: 0 })
      expect(await openWindow(program('exit 7'), [])).toEqual({ opened: false, reason: 'Electron ended with code 7' })
      expect(await openWindow(program('kill -TRAP $$'), [])).toEqual({
        opened: false,
        reason: 'Electron was ended by SIGTRAP',
      })
      expect(await openWindow(program('exit 7'), [], 0), 'failed after it was used').toEqual({ opened: true, code: 7 })
      expect(await openWindow('/no/such/program', [])).toMatchObject({
        opened: false,
        reason: expect.stringContaining('ENOENT'),
      })
    })

    test('it gets its arguments as they are', async () => {
      const out = join(temporaryFolder(), 'out')
      await openWindow(program(`printf '%s|' "$@" > '${out}'`), ['/app', '--data=/a b/c'])
      expect(readFileSync(out, 'utf8')).toBe('/app|--data=/a b/c|')
    })

    test('SIGTERM is passed on, and closing that way is no failure', async () => {
      const folder = temporaryFolder()
      const module = fileURLToPath(new URL('../../host/electron.ts', import.meta.url))
      const file = join(folder, 'open.mjs')
      writeFileSync(
        file,
        `import { openWindow } from ${JSON.stringify(module)}
console.log('end', JSON.stringify(await openWindow(process.argv[2], [])))`,
      )
      const window = program(`trap 'echo flushed; exit 3' TERM; echo "pid $PPID"; while :; do sleep 0.1; done`)
      const child = spawn(process.execPath, [file, window])
      onTestFinished(() => {
        child.kill('SIGKILL')
      })
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text
        if (text.startsWith('pid')) child.kill('SIGTERM')
      })
      await new Promise((resolve) => child.on('close', resolve))
      expect(said).toMatch(/^pid \d+\nflushed\nend \{"opened":true,"code":0\}\n$/)
    })
  })
})
