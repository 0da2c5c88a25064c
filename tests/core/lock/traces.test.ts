import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { logFiles } from '../../../core/log-file.ts'
import { lockedLife, passphrase } from './support.ts'

test('border mode and erasing leave nothing that tells of the use, and say so to who keeps more', async () => {
  const { call, core, ports } = await lockedLife()
  const { current, before } = logFiles(ports.dataDir)
  const traces = [current, before, join(ports.dataDir, 'last-start.json')]
  const heard: string[] = []
  core.on(({ event }) => event !== 'lock.changed' && heard.push(event))
  const leave = (): void => {
    for (const path of traces) writeFileSync(path, 'at seven in the morning')
    heard.length = 0
  }
  const left = (): boolean => traces.some((path) => existsSync(path))

  leave()
  const { base64 } = await call('border.pack', {})
  const text = Buffer.from(base64, 'base64').toString()
  expect(left()).toBe(true)
  await call('border.leave', { text })
  expect({ left: left(), heard }).toEqual({ left: false, heard: ['notebook.removed'] })

  await call('border.return', { text, secret: { passphrase } })
  leave()
  await call('lock.lock', {})
  await call('erase.everything', { typed: 'ERASE' })
  expect({ left: left(), heard }).toEqual({ left: false, heard: ['notebook.removed'] })
})
