import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Change, EditionInfo } from '../../shared/contract/library.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { contentFile, writeContent } from './support/content.ts'
import { type Installation, install } from './support/installation.ts'
import { node, type Serving, startServing } from './support/process.ts'

let installation: Installation
beforeAll(() => {
  installation = install()
})
afterAll(() => installation.remove())

const name = 'briefings/courts.en.md'
const sound = contentFile(name)

const preview = (args: readonly string[]): Promise<Serving> =>
  startServing(installation.cli, ['bundle', 'preview', ...args, '--no-open'])

const ask = async <Value>(host: Serving, call: string, input: unknown = {}): Promise<Value> => {
  const reply = await host.call(call, input)
  if (!reply.ok) throw new Error(reply.error.message)
  return reply.value as Value
}

const textOf = async (host: Serving): Promise<string> =>
  (await ask<{ body: { en: string } }>(host, 'library.briefing', { id: 'courts' })).body.en

describe('bundle preview', () => {
  test('shows the draft, follows it, keeps the last good one, and leaves nothing behind', async () => {
    const content = writeContent(join(temporaryFolder(), 'content'))
    const host = await preview([content])
    const edition = await ask<EditionInfo>(host, 'library.edition')
    expect(edition).toMatchObject({ edition: 1, draft: true })
    const { paths } = await ask<{ paths: { data: string } }>(host, 'app.doctor')
    const { id } = await ask<{ id: string }>(host, 'notes.create', { title: 'Typed into the preview' })

    const events = await fetch(`http://127.0.0.1:${host.port}/events`, {
      headers: { authorization: `Bearer ${host.token}` },
    })
    const heard = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    writeFileSync(join(content, name), sound.replace('three years', 'five years'))
    let told = ''
    while (heard && !told.includes('event: library.changed')) told += (await heard.read()).value ?? ''
    await eventually(async () => expect(await textOf(host)).toContain('five years'))
    expect(await ask(host, 'notes.get', { id })).toMatchObject({ title: 'Typed into the preview' })

    writeFileSync(join(content, name), sound.replace('[^gazette]', ''))
    await eventually(() => expect(host.said.stderr).toContain('The last good draft stays on the page.'))
    expect(host.said.stderr).toContain('  briefings/courts.en.md:14: states something without a source mark [^id]')
    expect(await textOf(host)).toContain('five years')

    writeFileSync(join(content, name), sound.replace('three years', 'six years'))
    await eventually(async () => expect(await textOf(host)).toContain('six years'))

    expect(existsSync(paths.data)).toBe(true)
    expect(await host.end('SIGTERM')).toMatchObject({ code: 0, signal: null })
    expect(existsSync(paths.data)).toBe(false)
    await heard?.cancel().catch(() => {})
  })

  test('shows what a draft changes against the edition before it', async () => {
    const folder = temporaryFolder()
    const before = join(folder, 'before.valise')
    const content = writeContent(join(folder, 'content'))
    expect((await node(installation.cli, ['bundle', 'build', content, '-o', before])).code).toBe(0)
    writeFileSync(join(content, name), sound.replace('three years', 'five years'))
    const host = await preview([content, '--against', before])
    expect(host.said.stderr).toContain('raise “edition” in mission.yaml to see what changed')
    const mission = join(content, 'mission.yaml')
    writeFileSync(mission, readFileSync(mission, 'utf8').replace('edition: 1', 'edition: 2'))
    await eventually(async () => expect(await ask(host, 'library.edition')).toMatchObject({ edition: 2 }))
    const changes = await ask<readonly Change[]>(host, 'library.changes')
    expect(changes).toMatchObject([{ kind: 'briefings', id: 'courts', change: 'changed' }])
    expect(changes[0]?.before).toContain('three years')
    await host.end('SIGINT')
  })

  test('waits for a draft that has faults, and refuses a folder that is none', async () => {
    const content = writeContent(join(temporaryFolder(), 'content'), { [name]: 'half a file' })
    const host = await preview([content])
    expect(host.said.stderr).toContain('  briefings/courts.en.md:1: has no front matter')
    expect(host.said.stderr).toContain('The draft is shown as soon as this is mended.')
    writeFileSync(join(content, name), sound)
    await eventually(async () => expect(await textOf(host)).toContain('three years'))
    await host.end('SIGTERM')
    const { code, stderr } = await node(installation.cli, ['bundle', 'preview', temporaryFolder(), '--no-open'])
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('is not a content folder') })
  })
})
