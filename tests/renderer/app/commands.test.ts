import { expect, test, vi } from 'vitest'
import { type Command, createCommandRegistry, keysOf } from '../../../renderer/app/commands.ts'
import { frameCommands } from '../../../renderer/app/frame-commands.ts'

const command = (id: string, keys?: Command['keys']): Command => ({
  id,
  title: 'common:open',
  group: 'do',
  ...(keys !== undefined && { keys }),
  run: () => {},
})

test('a screen’s commands stand before the standing ones and leave with the screen', () => {
  const standing = command('standing')
  const registry = createCommandRegistry([standing])
  const heard = vi.fn()
  registry.subscribe(heard)
  const before = registry.all()
  const withdraw = registry.register([command('screen')])
  expect(registry.all().map(({ id }) => id)).toEqual(['screen', 'standing'])
  withdraw()
  expect(registry.all().map(({ id }) => id)).toEqual(['standing'])
  expect(before).toEqual([standing])
  expect(heard).toHaveBeenCalledTimes(2)
})

test('keys may differ where a browser keeps the better ones for itself', () => {
  const both = command('notes.new', { desktop: 'Mod+N', browser: 'Alt+N' })
  expect(keysOf(both, 'desktop')).toBe('Mod+N')
  expect(keysOf(both, 'browser')).toBe('Alt+N')
  expect(keysOf(command('x', 'Mod+X'), 'browser')).toBe('Mod+X')
  expect(keysOf(command('y'), 'desktop')).toBeUndefined()
})

test.each(['desktop', 'browser'] as const)('no two commands of the frame share a key or a name (%s)', (kind) => {
  const keys = frameCommands.flatMap((each) => keysOf(each, kind) ?? [])
  expect(new Set(keys).size).toBe(keys.length)
  const ids = frameCommands.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})
