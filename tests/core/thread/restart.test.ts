import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { logFiles, startWorker } from '../../../core/worker-handle.ts'
import type { EventMessage } from '../../../shared/contract/events.ts'
import { testPorts } from '../../support/core.ts'
import { watchThreads } from '../../support/threads.ts'

const real = new URL('../../../core/worker.ts', import.meta.url)
const small = new URL('../../fixtures/small-thread.ts', import.meta.url)

const startCore = (file: URL) => {
  const { version, dataDir, shippedBundle, templatesDir, fontsDir } = testPorts()
  const threads = watchThreads()
  const core = startWorker(file, { version, dataDir, shippedBundle, templatesDir, fontsDir, host: 'test' }, () => {})
  onTestFinished(() => core.close())
  const heard: EventMessage[] = []
  core.on((message) => heard.push(message))
  const logFile = logFiles(dataDir).current
  return {
    core,
    dataDir,
    logFile,
    /** Ends the core's thread as a fault would: nobody told it to. */
    kill: async () => {
      await threads.at(-1)?.terminate()
    },
    heard,
    untilHeard: (event: EventMessage['event'], times: number) =>
      vi.waitFor(() => expect(heard.filter((message) => message.event === event)).toHaveLength(times), 20_000),
  }
}

test('a core that ended by itself is started again on the same files, and says so', async () => {
  const { core, kill, heard, untilHeard, logFile } = startCore(real)
  expect(await core.ready).toBeNull()
  const made = await core.dispatch('notes.create', { title: 'Before' })
  const [cut] = await Promise.all([core.dispatch('notes.list', {}), kill()])
  expect(cut).toMatchObject({ ok: false, error: { code: 'core-stopped', details: { startsAgain: true, logFile } } })
  // Whoever asks meanwhile is answered by the next one.
  expect(await core.dispatch('notes.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
  await untilHeard('core.started', 1)
  expect(heard.filter(({ event }) => event.startsWith('core.'))).toEqual([
    { event: 'core.stopped', value: { startsAgain: true, logFile } },
    { event: 'core.started', value: {} },
  ])
  expect(await core.dispatch('notes.create', { title: 'After' })).toMatchObject({ ok: true })
  expect(made).toMatchObject({ ok: true })
  expect(readFileSync(logFile, 'utf8')).toMatch(/core thread ended by itself with 1/)
})

test('one that stops again and again is left alone until a person asks for it', async () => {
  const { core, kill, heard, untilHeard, logFile } = startCore(small)
  await core.ready
  for (let count = 1; count <= 3; count += 1) {
    await kill()
    await untilHeard('core.started', count)
  }
  await kill()
  await untilHeard('core.stopped', 4)
  expect(heard.at(-1)).toEqual({ event: 'core.stopped', value: { startsAgain: false, logFile } })
  expect(await core.dispatch('app.state', {})).toMatchObject({
    ok: false,
    error: { code: 'core-stopped', details: { startsAgain: false, logFile } },
  })

  expect(await core.dispatch('app.restart', {})).toEqual({ ok: true, value: { restarted: true } })
  await untilHeard('core.started', 4)
  expect(await core.dispatch('app.state', {})).toMatchObject({ ok: true })
  // One that runs is left alone.
  expect(await core.dispatch('app.restart', {})).toEqual({ ok: true, value: { restarted: false } })
})

test('one that ends before it is ready is no endless loop, and says so to who asks for another', async () => {
  const { core, dataDir, kill, heard, untilHeard } = startCore(small)
  await core.ready
  writeFileSync(join(dataDir, 'broken'), '')
  await kill()
  await untilHeard('core.stopped', 4)
  expect(heard.map(({ event }) => event)).not.toContain('core.started')
  expect(await core.dispatch('app.restart', {})).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
  await untilHeard('core.stopped', 8)
  rmSync(join(dataDir, 'broken'))
  expect(await core.dispatch('app.restart', {})).toMatchObject({ ok: true, value: { restarted: true } })
})

test('one that was told to end stays ended', async () => {
  const { core, heard } = startCore(small)
  await core.ready
  await core.close()
  expect(heard).toEqual([])
  expect(await core.dispatch('app.restart', {})).toMatchObject({ ok: false, error: { code: 'core-stopped' } })
})
