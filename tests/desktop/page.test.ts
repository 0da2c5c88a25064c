import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerPage, fileInside } from '../../electron/page.ts'
import { PAPER } from '../../electron/paper.ts'
import { CONTENT_SECURITY_POLICY } from '../../shared/page-headers.ts'
import { temporaryFolder } from '../support/folder.ts'

let root: string
beforeEach(() => {
  const folder = temporaryFolder()
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets', 'main.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'é.css'), 'p{}')
  writeFileSync(join(root, 'assets', 'program.exe'), 'MZ')
  writeFileSync(join(folder, 'secret.json'), '{}')
  mkdirSync(join(folder, 'renderer-other'))
  writeFileSync(join(folder, 'renderer-other', 'x.json'), '{}')
})

const ask = (url: string, method = 'GET'): Promise<Response> => answerPage(root, { url, method })

describe('the page’s files', () => {
  test.each([
    ['app://valise/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://valise/index.html#/notes', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://valise/assets/main.js?v=2', 'text/javascript; charset=utf-8', 'export {}'],
    ['app://valise/assets/%C3%A9.css', 'text/css; charset=utf-8', 'p{}'],
    ['app://valise/assets/../index.html', 'text/html; charset=utf-8', '<!doctype html>'],
  ])('%s', async (url, mediaType, text) => {
    const response = await ask(url)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(await response.text()).toBe(text)
  })

  test('HEAD has the headers and no body', async () => {
    const response = await ask('app://valise/index.html', 'HEAD')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-length')).toBe('15')
    expect(await response.text()).toBe('')
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    expect((await ask('app://valise/index.html', method)).status).toBe(405)
  })

  test.each(['app://other/index.html', 'app://valise:1/index.html', 'https://valise/index.html', 'nonsense'])(
    '%s is not ours to answer',
    async (url) => {
      expect((await ask(url)).status).toBe(403)
    },
  )

  test.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/%252e%252e/secret.json',
    '/..%2frenderer-other/x.json',
    '//secret.json',
    '/%2fetc/passwd',
    '/C:%5CWindows%5Cwin.ini',
    '/index.html%00.js',
    '/index.html::$DATA',
    '/%zz',
    '/assets',
    '/assets/',
    '/assets/program.exe',
    '/missing.js',
  ])('%s leads nowhere', async (path) => {
    const response = await ask(`app://valise${path}`)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test('containment holds by itself, also where an address would have been normalised before', () => {
    for (const path of ['/../secret.json', '/a/../../secret.json', '/..', '/.', '', '/../renderer-other/x.json']) {
      expect(fileInside(root, path)).toBeNull()
    }
    expect(fileInside(root, '/..notes.json')).toBe(join(root, '..notes.json'))
  })
})

describe('said in more than one place, and the same', () => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

  test('the content policy of who serves the page and of the page itself', () => {
    // A meta element cannot carry frame-ancestors.
    expect(read('renderer/index.html')).toContain(
      `content="${CONTENT_SECURITY_POLICY.replace("; frame-ancestors 'none'", '')}"`,
    )
  })
  test('the colour of the bare window and of the page’s paper', () => {
    expect(read('renderer/styles/tokens.css')).toContain(`--paper: light-dark(${PAPER.light}, ${PAPER.dark})`)
  })
})
