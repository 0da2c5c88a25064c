import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { alone, bad, good, installCommandLine } from './valise.ts'

installCommandLine()

describe('notes', () => {
  test('add from a file and from standard input, list, show', async () => {
    const data = ['--data', temporaryFolder()]
    const file = join(temporaryFolder(), 'réunion.md')
    writeFileSync(file, '\ufeff# Agenda\n\n- [ ] Écrire à Zoë\n')
    const first = (await good(['notes', 'add', '--title', 'Réunion', '--file', file, ...data])).trim()
    const added = JSON.parse(
      await good(['notes', 'add', '--title', 'Piped', '--file', '-', '--json', ...data], { input: 'a\r\nb ñ 漢\n' }),
    )
    expect(added).toMatchObject({ title: 'Piped', body: 'a\r\nb ñ 漢\n', version: 1, trashedAt: null })
    const empty = (await good(['notes', 'add', '--title', 'Two\nlines', ...data])).trim()

    expect(JSON.parse(await good(['notes', 'show', first, '--json', ...data]))).toMatchObject({
      id: first,
      title: 'Réunion',
      body: '# Agenda\n\n- [ ] Écrire à Zoë\n',
    })
    expect(await good(['notes', 'show', first, ...data])).toBe('# Réunion\n\n# Agenda\n\n- [ ] Écrire à Zoë\n\n')

    const list = JSON.parse(await good(['notes', 'list', '--json', ...data]))
    expect(list.total).toBe(3)
    expect(list.notes.map(({ id }: { id: string }) => id)).toEqual([empty, added.id, first])
    expect(list.notes[2].excerpt).toContain('Écrire à Zoë')
    const lines = (await good(['notes', 'list', ...data])).trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(new RegExp(`^${empty}  \\d{4}-\\d\\d-\\d\\d  Two lines$`))
  })

  test('an empty notebook says so', async () => {
    const data = ['--data', temporaryFolder()]
    expect(await good(['notes', 'list', ...data])).toBe('No notes.\n')
    expect(JSON.parse(await good(['notes', 'list', '--json', ...data]))).toEqual({ total: 0, notes: [] })
  })

  test('what cannot be done is said and changes nothing', async () => {
    const data = ['--data', temporaryFolder()]
    expect(await bad(1, ['notes', 'show', 'nope', ...data])).toContain('“nope”')
    expect(await bad(1, ['notes', 'show', '00000000-0000', ...data])).toContain('There is no note 00000000-0000')
    expect(await bad(1, ['notes', 'add', '--title', 'x', '--file', '/no/such/file.md', ...data])).toContain(
      '/no/such/file.md cannot be read: it is not there',
    )
    expect(await bad(1, ['notes', 'add', '--title', 'x', '--file', temporaryFolder(), ...data])).toContain('a folder')
    const latin1 = { input: Buffer.from([0x63, 0x61, 0x66, 0xe9]) }
    expect(await bad(1, ['notes', 'add', '--title', 'x', '--file', '-', ...data], latin1)).toContain('not UTF-8')
    expect(await bad(1, ['notes', 'add', '--title', 'x'.repeat(501), ...data])).toContain('title')
    expect(await good(['notes', 'list', ...data])).toBe('No notes.\n')
  })
})

test('agenda import previews and applies a calendar file, list and export tell it again', async () => {
  const folder = temporaryFolder()
  const data = ['--data', join(folder, 'data')]
  const file = join(folder, 'lunch.ics')
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:lunch@example.mx', 'SUMMARY:Comida']
  const time = 'DTSTART;TZID=America/Monterrey:20260219T133000'
  writeFileSync(file, [...lines, time, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'))
  expect(await good(['agenda', 'import', file, '--preview', ...data])).toMatch(/^1 new, 0 changed, 0 cancelled/)
  expect(await good(['agenda', 'list', ...data])).toBe('No meetings.\n')
  expect(await good(['agenda', 'import', file, ...data])).toContain('added: 2026-02-19 13:30 America/Monterrey  Comida')
  expect(JSON.parse(await good(['agenda', 'list', '--from', '2026-02-19', '--json', ...data]))).toMatchObject([
    { title: 'Comida', start: '13:30', timeZone: 'America/Monterrey' },
  ])
  const out = join(folder, 'out.ics')
  expect(await good(['agenda', 'export', '--out', out, ...data])).toContain('1 meeting')
  expect(readFileSync(out, 'utf8')).toMatch(/BEGIN:VTIMEZONE\r\nTZID:America\/Monterrey\r\n/)
  expect(await bad(1, ['agenda', 'import', out.replace('out', 'none'), ...data])).toContain('it is not there')
})

test('a note read from standard input, and a calendar, end their own processes when they are done', async () => {
  const data = ['--data', temporaryFolder()]
  const added = await alone(['notes', 'add', '--title', 'Piped', '--file', '-', ...data], { input: 'ñ' })
  expect(added).toMatchObject({ code: 0, signal: null, stderr: '' })
  expect(await good(['notes', 'show', added.stdout.trim(), ...data])).toBe('# Piped\n\nñ\n')
  expect(await alone(['agenda', 'list', ...data])).toMatchObject({ code: 0, signal: null, stdout: 'No meetings.\n' })
  expect(await alone(['notes', 'show', 'nope', ...data])).toMatchObject({ code: 1, signal: null, stdout: '' })
})
