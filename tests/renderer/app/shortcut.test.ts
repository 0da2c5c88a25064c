import { expect, test } from 'vitest'
import { isPlainKey, isShortcut, type KeyPress } from '../../../renderer/app/shortcut.ts'

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: `Key${key.toUpperCase()}`,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
})

test('the main modifier is Control, or Command on Apple keyboards', () => {
  expect(isShortcut(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true)
  expect(isShortcut(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false)
  expect(isShortcut(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true)
  expect(isShortcut(press('k', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
})

test('no modifier may be missing or too many', () => {
  expect(isShortcut(press('k'), 'Mod+K', false)).toBe(false)
  expect(isShortcut(press('K', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false)
  expect(isShortcut(press('E', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+E', false)).toBe(true)
  expect(isShortcut(press('e', { ctrlKey: true }), 'Mod+Shift+E', false)).toBe(false)
  // AltGr is Control and Alt together on Windows: it writes letters and is no shortcut.
  expect(isShortcut(press('k', { ctrlKey: true, altKey: true }), 'Mod+K', false)).toBe(false)
})

test('with Alt held the place of the key counts, because it may write another letter', () => {
  expect(isShortcut(press('˜', { altKey: true, code: 'KeyN' }), 'Alt+N', true)).toBe(true)
  expect(isShortcut(press('ArrowLeft', { altKey: true, code: 'ArrowLeft' }), 'Alt+ArrowLeft', false)).toBe(true)
})

test('a sign counts as itself, whether or not this keyboard needs Shift for it', () => {
  expect(isShortcut(press('?', { shiftKey: true }), '?', false)).toBe(true)
  expect(isShortcut(press('?'), '?', false)).toBe(true)
  expect(isShortcut(press(',', { ctrlKey: true }), 'Mod+,', false)).toBe(true)
})

test('a key without a modifier would take a letter from somebody who types', () => {
  expect(isPlainKey('?')).toBe(true)
  expect(isPlainKey('Mod+K')).toBe(false)
  expect(isPlainKey('Alt+1')).toBe(false)
})
