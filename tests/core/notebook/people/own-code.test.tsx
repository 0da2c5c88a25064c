import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import readCode from 'jsqr'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, onTestFinished, test } from 'vitest'
import { CodePicture } from '../../../../renderer/features/people/code-picture.tsx'
import { handedOut, type OwnCardField, ownCardFields, ownCardLimits } from '../../../../shared/model/own-card-limits.ts'
import { testCore } from '../../../support/core.ts'
import { bundleText, smallContent } from '../../support/bundle.ts'
import { callerOf } from '../../support/call.ts'

const card = Object.fromEntries(ownCardFields.map((field) => [field, ''])) as Record<OwnCardField, string>
const mine = { ...card, role: 'Présidente', phone: '+1 514 555 0199', mail: 'zoe@erable.example.ca', bloodType: 'O+' }

/** What another program reads off a picture of SVG, `width` pixels wide. */
const read = (svg: string, width: number): string | undefined => {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  return readCode(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data
}

test('the code on the screen says what the card says, and nothing of the emergency', async () => {
  const call = callerOf(testCore())
  expect(await call('people.ownCode', {})).toBeNull()
  await call('delegate.set', { name: 'Zoé Tremblay; “Zo”', company: 'Érable & Fils, inc.' })
  await call('ownCard.set', mine)
  const code = await call('people.ownCode', {})
  const shown = renderToStaticMarkup(<CodePicture rows={code?.rows ?? []} label="code" />)
  const said = read(shown.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" '), 340)
  expect(said).toBe(code?.vCard)
  expect(said).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0\r\n/)
  expect(said).not.toContain('O+')
  // Whoever reads it has a contact with all of it.
  const other = callerOf(testCore())
  expect((await other('people.preview', { cards: said ?? '' })).changes[0]?.after).toEqual({
    name: 'Zoé Tremblay; “Zo”',
    company: 'Érable & Fils, inc.',
    role: 'Présidente',
    phones: ['+1 514 555 0199'],
    mails: ['zoe@erable.example.ca'],
    city: '',
    note: '',
  })
})

test('the code on the printed card is read off the paper', async () => {
  const call = callerOf(testCore())
  await call('library.sync', { bundle: bundleText(smallContent()) })
  await call('delegate.set', { name: 'Zoé Tremblay', company: 'Érable & Fils' })
  await call('ownCard.set', mine)
  const { base64 } = await call('export.walletCard', { language: 'fr', paper: 'letter' })
  const folder = mkdtempSync(join(tmpdir(), 'valise-code-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const pdf = join(folder, 'card.pdf')
  writeFileSync(pdf, Buffer.from(base64, 'base64'))
  // The lower left of the sheet at 200 dots per inch.
  const area = ['-x', '0', '-y', '1400', '-W', '700', '-H', '600']
  spawnSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', ...area, pdf, join(folder, 'page')])
  const picture = readFileSync(join(folder, 'page.pgm'))
  const [head = '', width = '0', height = '0'] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1')) ?? []
  const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4)
  for (const [index, grey] of picture.subarray(head.length).entries()) pixels.set([grey, grey, grey, 255], index * 4)
  expect(readCode(pixels, Number(width), Number(height))?.data).toBe((await call('people.ownCode', {}))?.vCard)
})

test('the longest card still fits into a code', async () => {
  const call = callerOf(testCore())
  await call('delegate.set', { name: '名'.repeat(200), company: '社'.repeat(200) })
  await call('ownCard.set', {
    ...card,
    ...Object.fromEntries(handedOut.map((field) => [field, '字'.repeat(ownCardLimits[field])])),
  })
  const code = await call('people.ownCode', {})
  // The largest code there is has 177 squares on a side.
  expect([code?.rows.length, code?.rows.at(-1)?.length]).toEqual([code?.rows[0]?.length, code?.rows.length])
  expect(code?.rows.length).toBeGreaterThan(150)
  expect(code?.rows.length).toBeLessThanOrEqual(177)
})
