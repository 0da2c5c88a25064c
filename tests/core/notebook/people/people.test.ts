import { describe, expect, test } from 'vitest'
import type { Bundle } from '../../../../shared/model/bundle.ts'
import { testCore, testPorts } from '../../../support/core.ts'
import { bundleText, smallContent } from '../../support/bundle.ts'
import { callerOf } from '../../support/call.ts'

const ana = {
  name: 'Ana López',
  company: 'Cervecería Modelo',
  role: 'Compras',
  phones: ['+52 (55) 1234-5678'],
  mails: ['ana@modelo.example.mx'],
  city: 'Ciudad de México',
  note: 'Prefers to be called. Œufs.',
}

describe('a contact', () => {
  test('is kept as it was written, and what is not named is empty', async () => {
    const ports = testPorts()
    const first = testCore(ports)
    const made = await callerOf(first)('people.create', ana)
    expect(made).toMatchObject({
      ...ana,
      version: 1,
      trashedAt: null,
      origin: { kind: 'own' },
      uid: `urn:uuid:${made.id}`,
    })
    first.close()
    const call = callerOf(testCore(ports))
    expect(await call('people.get', { id: made.id })).toEqual(made)
    expect(await call('people.create', { name: 'Luis' })).toMatchObject({
      company: '',
      phones: [],
      mails: [],
      note: '',
    })
    await expect(call('people.create', { name: ' \t' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(call('people.get', { id: 'none-00000' })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('changes only from the version that was read, and not by being saved twice', async () => {
    const call = callerOf(testCore())
    const { id } = await call('people.create', ana)
    const changed = await call('people.update', { id, version: 1, role: 'Ventas' })
    expect(changed).toMatchObject({ ...ana, role: 'Ventas', version: 2 })
    expect(await call('people.update', { id, version: 1, role: 'Ventas' })).toEqual(changed)
    await expect(call('people.update', { id, version: 1, role: 'x' })).rejects.toMatchObject({
      code: 'conflict',
      details: { version: 2 },
    })
    expect(await call('people.get', { id })).toEqual(changed)
  })

  test('goes to the trash and comes back, and after 30 days it is gone', async () => {
    let now = Date.parse('2026-02-16T12:00:00Z')
    const core = testCore({ now: () => now })
    const call = callerOf(core)
    const { id } = await call('people.create', ana)
    await call('people.create', { name: 'Luis' })
    await expect(call('people.remove', { id })).rejects.toMatchObject({ code: 'conflict' })
    expect((await call('people.trash', { id })).trashedAt).toBe('2026-02-16T12:00:00.000Z')
    await expect(call('people.update', { id, version: 2, role: 'x' })).rejects.toMatchObject({ code: 'conflict' })
    expect((await call('people.list', {})).people.map(({ name }) => name)).toEqual(['Luis'])
    expect((await call('people.list', { trashed: true })).people.map(({ name }) => name)).toEqual(['Ana López'])
    expect(await call('people.named', { names: ['Ana López'] })).toEqual([null])
    expect(await call('people.restore', { id })).toMatchObject({ ...ana, trashedAt: null })

    await call('people.trash', { id })
    now += 29 * 86_400_000
    core.tidy()
    expect((await call('people.list', { trashed: true })).total).toBe(1)
    now += 2 * 86_400_000
    core.tidy()
    expect((await call('people.list', { trashed: true })).total).toBe(0)
    await expect(call('people.get', { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the list', () => {
  const people = [
    { name: 'Zoé Roy', company: 'Érable & Fils', phones: ['514 555-0100'] },
    { name: 'Ángel Díaz', company: 'erable & fils', city: 'Guadalajara' },
    ana,
    { name: 'Bob', note: 'met on the plane' },
  ]
  const filled = async () => {
    const call = callerOf(testCore())
    for (const person of people) await call('people.create', person)
    return async (input: Parameters<typeof call<'people.list'>>[1]) =>
      (await call('people.list', input)).people.map(({ name }) => name)
  }

  test('stands by company, those without one last, or by name', async () => {
    const names = await filled()
    expect(await names({})).toEqual(['Ana López', 'Ángel Díaz', 'Zoé Roy', 'Bob'])
    expect(await names({ by: 'name' })).toEqual(['Ana López', 'Ángel Díaz', 'Bob', 'Zoé Roy'])
    expect(await names({ offset: 1, limit: 2 })).toEqual(['Ángel Díaz', 'Zoé Roy'])
    expect(await names({ company: 'ÉRABLE & fils' })).toEqual(['Ángel Díaz', 'Zoé Roy'])
  })

  test('is searched by every word of a contact, accents and case forgiven', async () => {
    const names = await filled()
    for (const query of ['lopez', 'COMPRAS modelo', 'ana@mod', '5512345678', '(55)', 'oeufs', 'mexico ciudad'])
      expect(await names({ query }), query).toEqual(['Ana López'])
    expect(await names({ query: 'plane' })).toEqual(['Bob'])
    expect(await names({ query: '514555' })).toEqual(['Zoé Roy'])
    expect(await names({ query: 'ana plane' })).toEqual([])
    expect(await names({ query: "' OR 1=1 --" })).toEqual([])
  })

  test('tells the companies, and whom a name belongs to', async () => {
    const call = callerOf(testCore())
    for (const person of people) await call('people.create', person)
    expect(await call('people.companies', {})).toEqual([
      { name: 'erable & fils', count: 2 },
      { name: 'Cervecería Modelo', count: 1 },
    ])
    const [first, , third] = await call('people.named', { names: ['ANGEL DIAZ', 'Nobody', 'bob'] })
    expect(await call('people.get', { id: first ?? '' })).toMatchObject({ name: 'Ángel Díaz' })
    expect(await call('people.get', { id: third ?? '' })).toMatchObject({ name: 'Bob' })
    expect(await call('people.named', { names: ['Nobody'] })).toEqual([null])
  })
})

describe('somebody of the library', () => {
  const edition = (number: number, people: Bundle['content']['people']) =>
    bundleText({ ...smallContent(), edition: number, people })

  test('becomes a contact once, and stays when the edition drops or changes the entry', async () => {
    const call = callerOf(testCore())
    const { people, edition: number } = smallContent()
    await call('library.sync', { bundle: edition(number, people) })
    const contact = await call('people.fromLibrary', { person: 'ambassador', language: 'fr' })
    expect(contact).toMatchObject({
      name: 'Graeme C. Clark',
      role: 'Ambassadeur',
      company: 'Ambassade du Canada',
      origin: { kind: 'library', person: 'ambassador' },
    })
    expect(await call('people.fromLibrary', { person: 'ambassador', language: 'en' })).toEqual(contact)
    await call('people.trash', { id: contact.id })
    expect(await call('people.fromLibrary', { person: 'ambassador', language: 'en' })).toMatchObject({
      id: contact.id,
      trashedAt: null,
    })
    await call('library.sync', { bundle: edition(number + 1, []) })
    expect(await call('people.get', { id: contact.id })).toMatchObject({ name: 'Graeme C. Clark' })
    await expect(call('people.fromLibrary', { person: 'ambassador', language: 'en' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('contacts elsewhere', () => {
  test('are found by the global search', async () => {
    const call = callerOf(testCore())
    const { id } = await call('people.create', ana)
    await call('notes.create', { title: 'Lopez', body: 'about Ana López' })
    const found = await call('search.query', { words: 'lopez', language: 'en' })
    expect(found.hits[0]).toMatchObject({ kind: 'met', id, title: 'Ana López' })
    expect(found.hits.map(({ kind }) => kind)).toEqual(['met', 'note'])
    expect(found.total).toBe(2)
    expect(found.hits[0]?.snippet.map(({ text }) => text).join('')).toContain('Cervecería Modelo')
    expect((await call('search.query', { words: 'tag:x lopez', language: 'en' })).hits).toEqual([])
  })

  test('are pointed to by notes, and named in follow-ups by a link', async () => {
    const call = callerOf(testCore())
    const { id } = await call('people.create', ana)
    const body = `Met [Ana López](valise:met/${id}).\n\n- [ ] send the list @[Ana López](valise:met/${id}) 2026-02-27`
    await call('notes.create', { title: 'Lunch', body })
    expect(await call('notes.linksTo', { what: 'met', id })).toMatchObject({ total: 1, notes: [{ title: 'Lunch' }] })
    expect(await call('followUps.list', { person: 'ana lopez' })).toMatchObject({
      total: 1,
      followUps: [{ text: 'send the list', due: '2026-02-27' }],
    })
  })
})
