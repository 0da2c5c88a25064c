import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/folder.ts'
import { bad, bundle, good, installCommandLine } from './valise.ts'

installCommandLine()

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
