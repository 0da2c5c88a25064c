import { expect, test } from 'vitest'
import { keptToken, type TokenWindow, takeToken } from '../../../renderer/client/token.ts'

const windowAt = (hash: string, stored: Record<string, string> = {}) => {
  const addresses: string[] = []
  const page: TokenWindow = {
    location: { hash, pathname: '/', search: '' },
    history: {
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => void addresses.push(String(url)),
    },
    sessionStorage: {
      getItem: (key) => stored[key] ?? null,
      setItem: (key, value) => {
        stored[key] = value
      },
    },
  }
  return { page, addresses }
}

test('the token leaves the address at once and is kept for the tab', () => {
  const { page, addresses } = windowAt('#token=aB3_-x')
  expect(takeToken(page)).toBe('aB3_-x')
  expect(addresses).toEqual(['/#/'])
  expect(keptToken(page)).toBe('aB3_-x')
})

test.each(['', '#/', '#/notes/abc', '#token=', '#token=a/b', '#/token=abc'])('“%s” holds no token', (hash) => {
  const { page, addresses } = windowAt(hash)
  expect(takeToken(page)).toBeNull()
  expect(keptToken(page)).toBeNull()
  expect(addresses).toEqual([])
})
