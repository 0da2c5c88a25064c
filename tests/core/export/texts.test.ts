import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Core, notesFileJsonSchema } from '../../../core/index.ts'
import { NotesFile } from '../../../shared/model/notes-file.ts'
import { safeFileName } from '../../../shared/text/file-name.ts'
import { temporaryFolder, testCore } from '../../support/core.ts'
import { bundleText, smallContent } from '../support/bundle.ts'

const naughty = [
  '--- title: yes ---',
  '---\n- [ ] not a list',
  'undefined: null # true',
  '2026-02-15',
  '../../etc/passwd\u0000.md',
  'CON',
  '"quoted" \'twice\' \\ back\\slash',
  '👩🏽‍💻 ทดสอบ الاختبار \u202eright to left\u2028line\u0085next\u0007bell',
  '$(touch /tmp/x) {{7*7}} <script>alert(1)</script>',
  '\r\n\ttab',
]

const read = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** A Markdown file taken apart by another YAML reader's rules: front matter, empty line, body. */
const takenApart = (text: string): { facts: Record<string, unknown>; body: string } => {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? []
  return { facts: parse(front ?? '') as Record<string, unknown>, body: body ?? '' }
}

const write = (core: Core, title: string, body = '', facts: object = {}) =>
  core.handlers['notes.create']({ title, body, ...facts })

describe('notes as Markdown', () => {
  it('are read back as they were written, one file for each, under names every system accepts', async () => {
    const core = testCore()
    for (const text of naughty) await write(core, text, text, { company: text, city: text, tags: [text] })
    const file = await core.handlers['export.markdown']({ notes: 'all', language: 'en', zip: false })
    expect(file).toMatchObject({ mediaType: 'application/zip', notes: naughty.length })
    const zip = join(temporaryFolder(), 'notes.zip')
    writeFileSync(zip, read(file.base64))
    expect(execFileSync('unzip', ['-t', zip], { encoding: 'utf8' })).toContain('No errors detected')

    const entries = Object.entries(unzipSync(read(file.base64)))
    for (const [name] of entries) expect(name).toBe(safeFileName(name.slice(0, -3), 'none', 'md'))
    const back = entries.map(([, bytes]) => takenApart(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)))
    const { notes } = await core.handlers['notes.list']({ offset: 0, limit: 100, trashed: false, query: '' })
    expect(back.map(({ facts }) => facts.title)).toEqual(notes.map(({ title }) => title))
    for (const { facts, body } of back) {
      expect(body).toBe(facts.title)
      expect([facts.company, facts.city, facts.tags]).toEqual([facts.title, facts.title, [facts.title]])
      expect(facts.created).toMatch(/^2026-02-15T15:/)
    }
  })

  it('are one file for one note, and two of one name keep apart', async () => {
    const core = testCore()
    const { id } = await write(core, 'Visit', 'Words.')
    const one = await core.handlers['export.markdown']({ notes: [id], language: 'en', zip: false })
    expect(one).toMatchObject({ mediaType: 'text/markdown', fileName: '2026-02-15 Visit.md', notes: 1 })
    expect(takenApart(read(one.base64).toString())).toEqual({
      facts: { title: 'Visit', created: expect.any(String), updated: expect.any(String) },
      body: 'Words.',
    })
    await write(core, 'visit')
    const two = await core.handlers['export.markdown']({ notes: { day: '2026-02-15' }, language: 'en', zip: false })
    expect(Object.keys(unzipSync(read(two.base64)))).toEqual(['2026-02-15 Visit.md', '2026-02-15 visit (2).md'])
  })
})

describe('notes as JSON', () => {
  it('hold the whole notebook, and fit the schema that is handed out', async () => {
    const core = testCore()
    for (const text of naughty) await write(core, text, `${text}\n\n- [ ] send the list @Ana 2026-02-27`)
    const thrown = await write(core, 'Thrown')
    await core.handlers['notes.trash']({ id: thrown.id })
    await core.handlers['delegate.set']({ name: 'Ana Roy', company: 'Roy inc.' })
    const tick = { checklist: 'before', item: 'passport', text: { en: 'Passport', fr: 'Passeport' } }
    await core.handlers['checklists.tick']({ ticks: [tick] })
    const file = await core.handlers['export.json']({ notes: 'all', language: 'en' })
    const back = NotesFile.parse(JSON.parse(read(file.base64).toString()))
    const { notes } = await core.handlers['notes.list']({ offset: 0, limit: 100, trashed: false, query: '' })
    for (const [index, { id }] of notes.entries()) {
      const { trashedAt: _trashedAt, ...note } = await core.handlers['notes.get']({ id })
      expect(back.notes[index]).toMatchObject(note)
    }
    expect(back.notes).toHaveLength(naughty.length)
    expect(back.notes[0]?.followUps).toEqual([
      { text: 'send the list', done: false, due: '2026-02-27', people: ['Ana'] },
    ])
    expect(back.delegate.name).toBe('Ana Roy')
    expect(back.notebook).toMatchObject({ ownCard: { bloodType: '' }, ticks: [tick], passages: [] })
  })

  it('hold the agenda, the people, the history, what was read and the saved searches', async () => {
    const core = testCore()
    const { handlers } = core
    await handlers['library.sync']({ bundle: bundleText(smallContent()) })
    const [briefing] = await handlers['library.briefings']({})
    const { id, version } = await write(core, 'Visit', 'First words.')
    await handlers['export.pdf']({ notes: [id], language: 'en', paper: 'letter' })
    await handlers['notes.update']({ id, version, body: 'Later words.' })
    const {
      removedAt: _removed,
      earlier: _earlier,
      ...meeting
    } = await handlers['meetings.create']({
      title: 'Tasting',
      date: '2026-02-17',
      timeZone: 'America/Mexico_City',
      people: ['Ana'],
    })
    const removed = await handlers['meetings.create']({ title: 'x', date: '2026-02-17', timeZone: 'America/Toronto' })
    await handlers['meetings.remove']({ id: removed.id })
    const { trashedAt: _trashed, ...contact } = await handlers['people.create']({ name: 'Ana', note: 'private' })
    const thrown = await handlers['people.create']({ name: 'Thrown' })
    await handlers['people.trash']({ id: thrown.id })
    await handlers['savedSearches.save']({ name: 'Mine', query: 'tag:x' })
    await handlers['reading.mark']({ briefing: briefing?.id ?? '', read: true })
    const file = await handlers['export.json']({ notes: 'all', language: 'en' })
    expect(NotesFile.parse(JSON.parse(read(file.base64).toString())).notebook).toMatchObject({
      meetings: [meeting],
      people: [contact],
      savedSearches: [{ name: 'Mine', query: 'tag:x' }],
      reading: [
        { briefing: briefing?.id, finishedAt: expect.any(String), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
      revisions: [{ note: id, title: 'Visit', body: 'First words.', parents: [], exportedAt: expect.any(String) }],
    })
    const markdown = unzipSync(
      read((await handlers['export.markdown']({ notes: 'all', language: 'fr', zip: false })).base64),
    )
    expect(Object.keys(markdown)).toEqual(['2026-02-15 Visit.md', 'people.md'])
    expect(Buffer.from(markdown['people.md'] ?? []).toString()).toBe(
      '# Contacts\n\n~~~yaml\n- name: "Ana"\n  note: "private"\n~~~\n',
    )
  })

  it('of some notes keep the own card at home', async () => {
    const core = testCore()
    const { id } = await write(core, 'Visit')
    const file = await core.handlers['export.json']({ notes: [id], language: 'en' })
    expect(NotesFile.parse(JSON.parse(read(file.base64).toString())).notebook).toBeNull()
  })

  it('are described by the schema in the documentation', () => {
    const described = readFileSync(new URL('../../../docs/notes.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(described)).toEqual(JSON.parse(JSON.stringify(notesFileJsonSchema())))
  })
})

describe('a selection', () => {
  it('is by day, city, company and tag, all of what is named, without accents and case', async () => {
    const core = testCore()
    const facts = { city: 'Montréal', company: 'Érable & Fils', tags: ['Prix'] }
    const first = await write(core, 'First', '', facts)
    const second = await write(core, 'Second', '', { ...facts, tags: [] })
    const thrown = await write(core, 'Thrown', '', facts)
    await core.handlers['notes.trash']({ id: thrown.id })
    const count = async (notes: Parameters<Core['handlers']['export.count']>[0]['notes']) =>
      (await core.handlers['export.count']({ notes })).notes
    expect(await count({ city: 'montreal' })).toBe(2)
    expect(await count({ city: 'montreal', tag: 'prix' })).toBe(1)
    expect(await count({ company: 'erable & fils', day: '2026-02-15' })).toBe(2)
    expect(await count({ day: '2026-02-14' })).toBe(0)
    expect(await count([second.id, first.id, thrown.id])).toBe(2)
    expect(await core.handlers['export.choices']({})).toEqual({
      total: 2,
      days: [{ day: '2026-02-15', count: 2 }],
    })
    await expect(async () =>
      core.handlers['export.json']({ notes: { tag: 'none' }, language: 'en' }),
    ).rejects.toMatchObject({ code: 'export-empty' })
  })
})
