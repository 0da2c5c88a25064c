import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/core.ts'
import { contentFile, writeContent } from './support/content.ts'
import { type Installation, installBuilt } from './support/installation.ts'
import { type Ended, node, type RunOptions } from './support/process.ts'

let installation: Installation
beforeAll(() => {
  installation = installBuilt()
})
afterAll(() => installation.remove())

const valise = (args: readonly string[], options?: RunOptions): Promise<Ended> => node(installation.cli, args, options)

/** Runs a command that has to succeed, and answers with what it printed. */
const good = async (args: readonly string[], options?: RunOptions): Promise<string> => {
  const { code, stdout, stderr } = await valise(args, options)
  expect({ code, stderr }, args.join(' ')).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** Runs a command that has to fail; nothing of an error is on standard output. */
const bad = async (code: 1 | 2, args: readonly string[], options?: RunOptions): Promise<string> => {
  const ended = await valise(args, options)
  expect({ code: ended.code, stdout: ended.stdout }, `${args.join(' ')}\n${ended.stderr}`).toEqual({ code, stdout: '' })
  expect(ended.stderr).not.toBe('')
  expect(ended.stderr, 'a sentence, not a stack').not.toMatch(/^\s+at /m)
  return ended.stderr
}

/** Compiles the small content folder with the changes and answers with the bundle's path. */
const bundle = async (name: string, changes: Record<string, string> = {}): Promise<string> => {
  const folder = temporaryFolder()
  const file = join(folder, `${name}.valise`)
  await good(['bundle', 'build', writeContent(join(folder, 'content'), changes), '-o', file])
  return file
}

describe('sync', () => {
  const next = {
    'mission.yaml': contentFile('mission.yaml').replace('edition: 1', 'edition: 2'),
    'briefings/courts.en.md': contentFile('briefings/courts.en.md').replace('three years', 'four years'),
    'briefings/courts.fr.md': contentFile('briefings/courts.fr.md').replace('trois ans', 'quatre ans'),
  }

  test('says what it did, in words and as JSON', async () => {
    const data = ['--data', temporaryFolder()]
    const second = await bundle('two', next)
    expect(JSON.parse(await good(['sync', second, '--json', ...data]))).toEqual({
      edition: 2,
      added: 0,
      changed: 1,
      removed: 0,
      unchanged: 3,
    })
    const third = await bundle('three', {
      'mission.yaml': next['mission.yaml'].replace('edition: 2', 'edition: 3'),
      'briefings/taxes.en.md': contentFile('briefings/courts.en.md').replace('id: courts', 'id: taxes'),
      'briefings/taxes.fr.md': contentFile('briefings/courts.fr.md').replace('id: courts', 'id: taxes'),
    })
    expect(await good(['sync', third, ...data])).toBe('Edition 3: 1 added, 1 changed, 0 removed, 3 unchanged.\n')
    expect(JSON.parse(await good(['sync', third, '--json', ...data]))).toEqual({
      edition: 3,
      added: 0,
      changed: 0,
      removed: 0,
      unchanged: 5,
    })
    expect(await bad(1, ['sync', second, ...data])).toContain('newer edition 3')
  })

  test('a fresh data folder has the bundle that ships; another mission is refused', async () => {
    const data = ['--data', join(temporaryFolder(), 'new', 'folder')]
    const { edition, counts } = JSON.parse(await good(['doctor', '--json', ...data]))
    expect(edition).toMatchObject({ mission: 'test-mission', number: 1 })
    expect(counts.library).toMatchObject({ briefings: 1, sources: 1 })
    const other = { 'mission.yaml': contentFile('mission.yaml').replace('id: test-mission', 'id: other-mission') }
    expect(await bad(1, ['sync', await bundle('other', other), ...data])).toContain('other-mission')
  })

  test.each([
    ['nothing there', null, 'it is not there'],
    ['not UTF-8', Buffer.from([0xff, 0xfe, 0x41]), 'it is not UTF-8 text'],
    ['not JSON', Buffer.from('Dear delegates'), 'it is not JSON'],
    ['cut in half', Buffer.from('{"format":"valise-bundle/1","content":{"mis'), 'cut short'],
    ['another format', Buffer.from('{"format":"valise-bundle/9"}'), 'valise-bundle/9'],
    ['a hostile key', Buffer.from('{"format":"valise-bundle/1","__proto__":{}}'), '__proto__'],
  ])('refuses a file with %s, and says so', async (_, bytes, says) => {
    const folder = temporaryFolder()
    const file = join(folder, 'x.valise')
    if (bytes) writeFileSync(file, bytes)
    expect(await bad(1, ['sync', file, '--data', join(folder, 'data')])).toContain(says)
  })

  test('refuses a file of absurd size without reading it', async () => {
    const file = join(temporaryFolder(), 'huge.valise')
    spawnSync('truncate', ['-s', '3G', file])
    expect(await bad(1, ['sync', file, '--data', temporaryFolder()])).toContain('3072 MB')
    expect(await bad(1, ['bundle', 'check', file])).toContain('at most 64 MB')
  })
})

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

describe('search', () => {
  test('finds in library and notebook, with exactly the promised fields', async () => {
    const data = ['--data', temporaryFolder()]
    const id = (
      await good(['notes', 'add', '--title', 'Corruption', '--file', '-', ...data], { input: 'Un café, déjà payé.' })
    ).trim()
    const found = JSON.parse(await good(['search', 'DEJA', 'paye', '--json', ...data]))
    expect(found).toEqual({
      total: 1,
      hits: [{ kind: 'note', id, title: 'Corruption', snippet: 'Un café, déjà payé.' }],
    })
    await good(['notes', 'add', '--title', 'Years', '--file', '-', ...data], { input: 'Three years of courts.' })
    const both = JSON.parse(await good(['search', 'three years', '--json', ...data]))
    expect(both).toMatchObject({
      total: 2,
      hits: [
        { kind: 'briefing', id: 'courts', title: 'The courts', snippet: expect.stringContaining('takes three years') },
        { kind: 'note', title: 'Years' },
      ],
    })
    for (const hit of both.hits) expect(Object.keys(hit)).toEqual(['kind', 'id', 'title', 'snippet'])
    expect(JSON.parse(await good(['search', 'three', '--json', '--limit', '1', ...data])).hits).toHaveLength(1)

    expect(await good(['search', 'three', 'years', ...data])).toMatch(
      /^2 found\n\nbriefing courts {2}The courts · Delays\n {2}.*takes three years/,
    )
  })

  test('the library answers in the language asked for', async () => {
    const data = ['--data', temporaryFolder()]
    const total = async (language: string): Promise<number> =>
      JSON.parse(await good(['search', 'proces', '--lang', language, '--json', ...data])).total
    expect(await total('fr')).toBe(1)
    expect(await total('en')).toBe(0)
  })

  test('nothing found is no error, and no words can act as syntax', async () => {
    const data = ['--data', temporaryFolder()]
    const odd = ['"', '*', 'title:three', 'NEAR(', '^', 'x OR years', '🦜']
    for (const words of odd)
      expect(JSON.parse(await good(['search', '--json', ...data, '--', words])), words).toEqual({ total: 0, hits: [] })
    expect(await good(['search', 'xyzzy', ...data])).toBe('0 found\n')
  })
})

test('export briefing writes one with its sources, and names one that is not there', async () => {
  const folder = temporaryFolder()
  const data = ['--data', join(folder, 'data')]
  await good(['sync', await bundle('printed', {}), ...data])
  const out = join(folder, 'courts.pdf')
  expect(await good(['export', 'briefing', 'courts', '--out', out, '--lang', 'fr', ...data])).toMatch(/: \d+ pages?\n$/)
  expect(spawnSync('pdfinfo', [out], { encoding: 'utf8' }).stdout).toMatch(/Tagged:\s+yes/)
  expect(await bad(1, ['export', 'briefing', 'nothing', '--out', join(folder, 'x.pdf'), ...data])).toContain('nothing')
  expect(existsSync(join(folder, 'x.pdf'))).toBe(false)
})

describe('export pdf', () => {
  const pdf = (program: 'pdfinfo' | 'pdftotext', file: string): string =>
    spawnSync(program, program === 'pdftotext' ? [file, '-'] : [file], { encoding: 'utf8' }).stdout

  test('writes a PDF that other programs read', async () => {
    const folder = temporaryFolder()
    const data = ['--data', join(folder, 'data')]
    const input = 'A paragraph about maquiladoras.\n\n- [ ] Call Zoë\n'
    const one = (await good(['notes', 'add', '--title', 'Visit', '--file', '-', ...data], { input })).trim()
    await good(['notes', 'add', '--title', 'Secret', ...data])

    const chosen = join(folder, 'chosen.pdf')
    expect(await good(['export', 'pdf', '--out', chosen, '--note', one, '--paper', 'a4', ...data])).toBe(
      `${chosen}: 1 page\n`,
    )
    expect(pdf('pdfinfo', chosen)).toMatch(/Pages:\s+1\n[\s\S]*Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
    expect(pdf('pdftotext', chosen)).toContain('maquiladoras')
    expect(pdf('pdftotext', chosen)).not.toContain('Secret')

    const all = join(folder, 'all.pdf')
    expect(await good(['export', 'pdf', '--out', all, '--all', '--paper', 'letter', '--lang', 'fr', ...data])).toMatch(
      /: \d+ pages?\n$/,
    )
    expect(pdf('pdfinfo', all)).toContain('(letter)')
    expect(pdf('pdftotext', all)).toContain('Secret')
    expect(readdirSync(folder).sort()).toEqual(['all.pdf', 'chosen.pdf', 'data'])
  })

  test('notes leave as Markdown and JSON, chosen by what they are about', async () => {
    const folder = temporaryFolder()
    const data = ['--data', join(folder, 'data')]
    await good(['notes', 'add', '--title', 'Visit', ...data])
    await good(['notes', 'add', '--title', 'Secret', ...data])
    const [md, zip, json] = ['notes.md', 'notes.zip', 'notes.json'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    expect(await good(['export', 'markdown', '--out', zip, '--all', ...data])).toBe(`${zip}: 2 notes\n`)
    expect(await good(['export', 'json', '--out', json, '--all', ...data])).toBe(`${json}: 2 notes\n`)
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ format: 'valise-notes/1', notes: [{}, {}] })
    expect(await bad(1, ['export', 'markdown', '--out', md, '--all', ...data])).toContain('.zip')
    expect(await bad(1, ['export', 'json', '--out', md, '--company', 'Acme', ...data])).not.toBe('')
    expect(await bad(2, ['export', 'json', '--out', md, '--all', '--tag', 'x', ...data])).toContain('--tag')
    expect(await bad(2, ['export', 'json', '--out', md, ...data])).toContain('--note')
    expect(existsSync(md)).toBe(false)
  })

  test('the wallet card takes its numbers from the edition', async () => {
    const folder = temporaryFolder()
    const card = join(folder, 'card.pdf')
    const words = ['export', 'wallet-card', '--out', card, '--lang', 'fr', '--data', join(folder, 'data')]
    expect(await good(words)).toBe(`${card}: 1 page\n`)
    expect(pdf('pdftotext', card)).toMatch(/Carte d’urgence[\s\S]*Numéros d’urgence\s+\S/)
  })

  test('what cannot be exported or written is said, and a file that was there stays', async () => {
    const folder = temporaryFolder()
    const data = ['--data', join(folder, 'data')]
    const out = join(folder, 'x.pdf')
    expect(await bad(1, ['export', 'pdf', '--out', out, '--all', ...data])).not.toBe('')
    expect(await bad(1, ['export', 'pdf', '--out', out, '--note', 'nope', ...data])).toContain('“nope”')
    expect(await bad(1, ['export', 'pdf', '--out', out, '--note', '00000000-0000', ...data])).toContain('00000000-0000')
    expect(existsSync(out)).toBe(false)
    await good(['notes', 'add', '--title', 'T', ...data])
    expect(await bad(1, ['export', 'pdf', '--out', join(folder, 'no', 'x.pdf'), '--all', ...data])).toContain(
      'its folder is not there',
    )
    expect(await bad(1, ['export', 'pdf', '--out', folder, '--all', ...data])).toContain('it is a folder')
    expect(readdirSync(folder)).toEqual(['data'])
  })

  test('a device is written to and never replaced; a link stays a link', async () => {
    const folder = temporaryFolder()
    const data = ['--data', join(folder, 'data')]
    await good(['notes', 'add', '--title', 'T', ...data])
    const device = join(folder, 'null')
    symlinkSync('/dev/null', device)
    await good(['export', 'pdf', '--out', device, '--all', ...data])
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
    const target = join(folder, 'target.pdf')
    writeFileSync(target, 'before')
    symlinkSync(target, join(folder, 'link.pdf'))
    await good(['export', 'pdf', '--out', join(folder, 'link.pdf'), '--all', ...data])
    expect(readFileSync(target, 'latin1')).toMatch(/^%PDF-/)
  })
})

describe('bundle', () => {
  test('build compiles a folder, check validates the result', async () => {
    const file = await bundle('fine')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'valise-bundle/1', content: { edition: 1 } })
    const [said] = (await good(['bundle', 'check', file])).split('\n')
    expect(said).toBe(`${file}: edition 1 of test-mission, valid`)
  })

  test('build names every problem with file and line, and writes nothing', async () => {
    const folder = temporaryFolder()
    const content = writeContent(join(folder, 'content'), {
      'briefings/courts.en.md': contentFile('briefings/courts.en.md')
        .replace('[^gazette]', '[^nowhere]')
        .concat('\nA claim without a source.\n'),
      'briefings/taxes.en.md': contentFile('briefings/courts.en.md').replace('id: courts', 'id: taxes'),
    })
    const out = join(folder, 'out.valise')
    const said = await bad(1, ['bundle', 'build', content, '-o', out])
    expect(said).toMatch(/^The content has \d+ problems; nothing was written\.$/m)
    expect(said).toContain('  briefings/courts.en.md:16: states something without a source mark')
    expect(said).toMatch(/ {2}briefings\/taxes\.\w+\.md:1: .*French translation taxes\.fr\.md is missing/)
    expect(existsSync(out)).toBe(false)
  })

  test('build prints warnings and goes on; --strict refuses them', async () => {
    const folder = temporaryFolder()
    const content = writeContent(join(folder, 'content'), {
      'briefings/courts.en.md': contentFile('briefings/courts.en.md').replace('three years', '3 years, or 40 months,'),
    })
    const out = join(folder, 'out.valise')
    const build = ['bundle', 'build', content, '-o', out]
    expect(await bad(1, [...build, '--strict'])).toContain('does not have the figure “40”')
    expect(existsSync(out)).toBe(false)
    const { code, stdout, stderr } = await valise(build)
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining(`${out}: edition 1, 1 sources`) })
    expect(stderr).toBe(
      'The content has a warning; the bundle was written, and --strict would refuse it.\n' +
        '  briefings/courts.fr.md:14: does not have the figure “40”, which the English has at briefings/courts.en.md:14: write the same figure in both\n',
    )
    expect(JSON.parse(await good([...build, '--json'])).warnings).toEqual([
      { where: 'briefings/courts.fr.md:14', message: expect.stringContaining('“40”') },
    ])
  })

  test('--on lists what is past its review date on a day', async () => {
    const file = await bundle('due', {
      'briefings/courts.en.md': contentFile('briefings/courts.en.md').replace('2026-03-01', '2026-02-20'),
      'briefings/courts.fr.md': contentFile('briefings/courts.fr.md').replace('2026-03-01', '2026-02-20'),
    })
    const check = ['bundle', 'check', file]
    const valid = `${file}: edition 1 of test-mission, valid\n`
    expect(await good([...check, '--on', '2026-02-20'])).toBe(`${valid}No items are past review on 2026-02-20\n`)
    expect(await good([...check, '--on', '2026-03-02'])).toBe(
      `${valid}3 items are past review on 2026-03-02:
  2026-02-20    10 days  briefings courts  The courts
  2026-03-01     1 day   issuers CA  Canada
  2026-03-01     1 day   regions MX-CMX  Mexico City
`,
    )
    const { on, pastReview } = JSON.parse(await good([...check, '--on', '2026-02-21', '--json']))
    expect({ on, pastReview }).toEqual({
      on: '2026-02-21',
      pastReview: [
        {
          kind: 'briefings',
          id: 'courts',
          title: { en: 'The courts', fr: 'Les tribunaux' },
          reviewBy: '2026-02-20',
          days: 1,
        },
      ],
    })
    expect(await bad(2, [...check, '--on', '2026-02-30'])).toContain('It must be a day such as 2026-11-29.')
  })

  test('build refuses a folder that is none, and a file it cannot write', async () => {
    const folder = temporaryFolder()
    expect(await bad(1, ['bundle', 'build', folder, '-o', join(folder, 'x')])).toContain('mission.yaml')
    const content = writeContent(join(folder, 'content'))
    expect(await bad(1, ['bundle', 'build', content, '-o', join(folder, 'no', 'x')])).toContain('cannot be written')
  })

  test('check names every problem of a broken file with its place', async () => {
    const value = JSON.parse(readFileSync(await bundle('broken'), 'utf8'))
    value.content.sources.push(structuredClone(value.content.sources[0]))
    value.content.briefings[0].body.en += '\n\n[^nowhere]'
    const file = join(temporaryFolder(), 'broken.valise')
    writeFileSync(file, JSON.stringify(value))
    const said = await bad(1, ['bundle', 'check', file])
    expect(said).toMatch(/^The bundle is not valid: /)
    expect(said).toContain('content.sources[1].id')
    expect(said).toContain('  content.briefings[0].body.en: points at “nowhere”')
  })

  test('schema prints a JSON Schema', async () => {
    expect(JSON.parse(await good(['bundle', 'schema']))).toMatchObject({ type: 'object' })
  })
})

describe('doctor', () => {
  test('prints versions, paths, integrity, edition and counts', async () => {
    const folder = temporaryFolder()
    await good(['notes', 'add', '--title', 'T', '--data', folder])
    const report = JSON.parse(await good(['doctor', '--json', '--data', folder]))
    expect(report).toMatchObject({
      versions: { node: process.versions.node, valise: expect.any(String), sqlite: expect.stringMatching(/^3\./) },
      paths: { data: folder, library: join(folder, 'library.db'), notebook: join(folder, 'notebook.db') },
      library: { integrity: 'ok' },
      notebook: { integrity: 'ok' },
      counts: { notes: 1, trashed: 0 },
    })
    expect(await good(['doctor', '--data', folder])).toMatch(/^notes {5}1, and 0 in the trash$/m)
  })

  test('a relative data folder is the same folder', async () => {
    const cwd = temporaryFolder()
    expect(JSON.parse(await good(['doctor', '--json', '--data', 'here'], { cwd })).paths.data).toBe(join(cwd, 'here'))
  })

  test('without --data the usual place of the operating system is used', async () => {
    const home = temporaryFolder()
    const env = { HOME: home, XDG_CONFIG_HOME: undefined, APPDATA: join(home, 'AppData') }
    const { paths } = JSON.parse(await good(['doctor', '--json'], { env }))
    expect(paths.data.startsWith(home)).toBe(true)
    expect(paths.data).toContain('Valise')
  })

  test('a damaged notebook is reported and left as it is', async () => {
    const folder = temporaryFolder()
    await good(['notes', 'add', '--title', 'T', '--data', folder])
    const notebook = join(folder, 'notebook.db')
    writeFileSync(notebook, 'this is no database at all, but somebody’s shopping list')
    copyFileSync(notebook, join(folder, 'copy'))
    expect(await bad(1, ['doctor', '--data', folder])).toContain('notebook.db is damaged')
    expect(readFileSync(notebook)).toEqual(readFileSync(join(folder, 'copy')))
  })
})
