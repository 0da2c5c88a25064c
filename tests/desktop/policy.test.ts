import { describe, expect, test } from 'vitest'
import { isOurFrame, isPageAddress, mayNavigate, mayRequest } from '../../electron/policy.ts'

const parse = (text: string): URL | null => URL.parse(text)

const ours = ['app://valise/', 'app://valise/index.html#/notes', 'app://valise/assets/main.js?v=1']
const foreign = [
  'https://valise/',
  'http://127.0.0.1/',
  'app://valise.example/',
  'app://valise:80/',
  'app://valise@evil.example/',
  'app://user@valise/',
  'app://user:word@valise/',
  'app://Valise/',
  'app:valise/',
  'app:///valise/',
  'app2://valise/',
  'xapp://valise/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,app://valise/',
  'about:blank',
  'about:srcdoc',
  'view-source:app://valise/',
  'filesystem:app://valise/x',
  'blob:app://valise/1f3e',
  'chrome://settings',
  'ws://valise/',
  'not an address',
  '',
]

describe('the page’s address', () => {
  test.each(ours)('%s is ours', (text) => {
    expect(isPageAddress(parse(text))).toBe(true)
    expect(mayNavigate(parse(text), true)).toBe(true)
  })
  test.each(foreign)('%s is not', (text) => {
    expect(isPageAddress(parse(text))).toBe(false)
    expect(mayNavigate(parse(text), true)).toBe(false)
  })
  test('no frame inside the page goes anywhere', () => {
    expect(mayNavigate(parse('app://valise/'), false)).toBe(false)
  })
})

describe('requests', () => {
  test.each([...ours, 'data:image/png;base64,AAAA', 'blob:app://valise/1f3e'])('%s may be fetched', (text) => {
    expect(mayRequest(parse(text), false)).toBe(true)
  })
  test.each(foreign.filter((text) => !/^(?:data|blob):/.test(text)))('%s may not', (text) => {
    expect(mayRequest(parse(text), true)).toBe(false)
  })
  test.each(['blob:https://evil.example/1f3e', 'blob:null/1f3e', 'blob:app://other/1f3e', 'blob:'])(
    '%s, made by somebody else, may not',
    (text) => {
      expect(mayRequest(parse(text), false)).toBe(false)
    },
  )
  test('the developer tools load their own files, where there are any', () => {
    const url = parse('devtools://devtools/bundled/devtools_app.html')
    expect(mayRequest(url, true)).toBe(true)
    expect(mayRequest(url, false)).toBe(false)
  })
})

describe('who may speak to the main process', () => {
  test('our page’s top frame', () => {
    expect(isOurFrame({ origin: 'app://valise', parent: null })).toBe(true)
  })
  test.each([
    ['a frame inside it', { origin: 'app://valise', parent: {} }],
    ['another origin', { origin: 'https://valise', parent: null }],
    ['an origin that starts like ours', { origin: 'app://valise.example', parent: null }],
    ['an opaque origin', { origin: 'null', parent: null }],
    ['a frame that is gone', null],
  ])('not %s', (_who, frame) => {
    expect(isOurFrame(frame)).toBe(false)
  })
})
