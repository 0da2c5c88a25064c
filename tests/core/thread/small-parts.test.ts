import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeError } from '../../../core/describe-error.ts'
import { createLogFile, logFiles } from '../../../core/log-file.ts'
import { createRestartLimit } from '../../../core/restart-limit.ts'
import { temporaryFolder } from '../../support/core.ts'

test('a core may start again three times within a minute, and then no more', () => {
  let now = 0
  const limit = createRestartLimit(() => now)
  expect([limit.stopped(), limit.stopped(), limit.stopped(), limit.stopped()]).toEqual([true, true, true, false])
  now = 59_999
  expect(limit.stopped()).toBe(false)
  now = 60_000
  expect(limit.stopped()).toBe(true)
})

test('stops that lie apart are each forgiven; a person who asks forgives all', () => {
  let now = 0
  const limit = createRestartLimit(() => now)
  for (let count = 0; count < 20; count += 1) {
    expect(limit.stopped()).toBe(true)
    now += 25_000
  }
  while (limit.stopped());
  limit.forget()
  expect(limit.stopped()).toBe(true)
})

test('the log says what went wrong and where, and nothing of what was written', () => {
  const words = 'meeting with Ana about the bribe'
  const told = describeError(Object.assign(new RangeError(`cannot read “${words}”\n${words}`), { code: 'SQLITE_FULL' }))
  expect(told).toMatch(/^RangeError SQLITE_FULL\n\s+at .*small-parts\.test\.ts/)
  expect(told).not.toContain(words)
  expect(describeError(words)).toBe('a thrown string')
})

test('a log that grows too large keeps the part before it', () => {
  const folder = join(temporaryFolder(), 'not there yet')
  const { current, before } = logFiles(folder)
  const log = createLogFile(folder, () => Date.parse('2026-02-15T15:00:00Z'), 50)
  log('one')
  log('two')
  expect(readFileSync(current, 'utf8')).toBe('2026-02-15T15:00:00.000Z one\n2026-02-15T15:00:00.000Z two\n')
  log('three')
  log('four')
  expect(readFileSync(before, 'utf8')).toContain('two')
  expect(readFileSync(current, 'utf8')).toBe('2026-02-15T15:00:00.000Z three\n2026-02-15T15:00:00.000Z four\n')
})

test('a log that cannot be written stops nobody', () => {
  const folder = temporaryFolder()
  mkdirSync(logFiles(folder).current)
  expect(() => createLogFile(folder, Date.now)('lost')).not.toThrow()
  const file = join(folder, 'file')
  writeFileSync(file, '')
  createLogFile(join(file, 'below'), Date.now)('lost')
  expect(existsSync(join(file, 'below'))).toBe(false)
})
