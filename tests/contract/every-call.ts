import type { Reply } from '../../shared/contract/errors.ts'
import type { CallName, InputOf, OutputOf } from '../../shared/contract/index.ts'
import type { Door } from './doors.ts'

/** What earlier calls left behind for later ones. */
interface Memory {
  readonly note: string
  readonly revision: string
  readonly passage: string
  readonly meeting: string
  readonly person: string
  readonly attachment: string
  readonly briefing: string
  readonly bundle: string
  readonly packed: string
}

const passphrase = 'cuatro palabras fáciles'
const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'BEGIN:VEVENT',
  'UID:lunch@example.mx',
  'DTSTAMP:20260101T000000Z',
  'DTSTART;TZID=America/Monterrey:20260219T133000',
  'SUMMARY:Comida',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const CARDS = [
  'BEGIN:VCARD',
  'VERSION:4.0',
  'UID:urn:uuid:luis',
  'FN:Luis Ríos',
  'END:VCARD',
  'BEGIN:VCARD',
  'VERSION:3.0',
  'FN:Left out',
  'END:VCARD',
].join('\r\n')

/**
 * One good question for every call, in the order in which they are asked. A call that is added to
 * the contract does not compile here until it has one.
 */
const questions: { readonly [N in CallName]: (memory: Memory) => InputOf<N> } = {
  'app.state': () => ({}),
  'app.restart': () => ({}),
  'preferences.set': () => ({ theme: 'dark', textSize: 115 }),
  'delegate.set': () => ({ name: 'Zoé Tremblay', company: 'Érable & Fils' }),
  'library.sync': ({ bundle }) => ({ bundle }),
  'library.edition': () => ({}),
  'library.editions': () => ({}),
  'library.briefings': () => ({}),
  'library.briefing': ({ briefing }) => ({ id: briefing }),
  'library.regions': () => ({}),
  'library.contacts': () => ({}),
  'library.places': () => ({}),
  'library.people': () => ({}),
  'library.programme': () => ({}),
  'library.phrases': () => ({}),
  'library.terms': () => ({}),
  'library.checklists': () => ({}),
  'library.figures': () => ({}),
  'library.changes': () => ({}),
  'library.pastReview': () => ({ on: '2026-11-22' }),
  'library.earlier': ({ briefing }) => ({ id: briefing, edition: 0 }),
  'notes.create': () => ({ title: 'Réunion 🇲🇽', body: '- [ ] Call **Ana**\n\n\u0000 \ud83d\ude00 “quoted”' }),
  'notes.get': ({ note }) => ({ id: note }),
  'notes.update': ({ note }) => ({ id: note, version: 1, title: 'Réunion', body: '- [x] Call **Ana**' }),
  'notes.restore': ({ note }) => ({ id: note }),
  'notes.list': () => ({}),
  'notes.facts': () => ({}),
  'checklists.tick': () => ({
    ticks: [{ checklist: 'before-you-leave', item: 'passport', text: { en: 'Passport', fr: 'Passeport' } }],
  }),
  'checklists.ticks': () => ({}),
  'checklists.untick': () => ({ checklist: 'before-you-leave', items: ['passport', 'none'] }),
  'ownCard.set': () => ({
    insurer: 'Croix Bleue',
    policy: 'CB-1',
    insurerPhone: '+1 514 555 0100',
    bloodType: 'O+',
    medical: 'pénicilline',
    person: 'Léo',
    personPhone: '+1 514 555 0101',
    notes: '',
  }),
  'ownCard.get': () => ({}),
  'meetings.create': () => ({
    title: 'Réunion chez Cemex 🇲🇽',
    date: '2026-02-18',
    start: '10:00',
    end: '11:00',
    timeZone: 'America/Monterrey',
    people: ['Ana López'],
  }),
  'meetings.fromProgramme': () => ({ item: 'opening', language: 'fr' }),
  'meetings.get': ({ meeting }) => ({ id: meeting }),
  'meetings.update': ({ meeting }) => ({ id: meeting, version: 1, start: '10:30' }),
  'meetings.seen': ({ meeting }) => ({ id: meeting }),
  'meetings.remove': ({ meeting }) => ({ id: meeting }),
  'meetings.restore': ({ meeting }) => ({ id: meeting }),
  'meetings.programmeChanges': () => ({}),
  'meetings.answerProgramme': ({ meeting }) => ({ id: meeting, take: true, language: 'fr' }),
  'meetings.note': ({ meeting }) => ({ id: meeting, language: 'fr' }),
  'meetings.list': () => ({ from: '2026-02-18', to: '2026-02-18' }),
  'meetings.preview': () => ({ calendar: CALENDAR }),
  'meetings.import': () => ({ calendar: CALENDAR }),
  'meetings.export': () => ({}),
  // “Judges” opens the text behind the heading “Courts” of the small bundle.
  'passages.create': ({ briefing }) => ({ briefing, language: 'en', start: 7, end: 13, exact: 'Judges' }),
  'people.create': () => ({ name: 'Ana López 🇲🇽', company: 'Cemex', mails: ['ana@cemex.example.mx'], note: '“vende”' }),
  'people.fromLibrary': () => ({ person: 'ambassador', language: 'fr' }),
  'people.get': ({ person }) => ({ id: person }),
  'people.list': () => ({ query: 'lopez', by: 'name' }),
  'people.companies': () => ({}),
  'people.named': () => ({ names: ['ana lopez 🇲🇽', 'nobody'] }),
  'people.update': ({ person }) => ({ id: person, version: 1, role: 'Compras' }),
  'people.preview': () => ({ cards: CARDS }),
  'people.import': () => ({ cards: CARDS, leave: [1] }),
  'people.export': ({ person }) => ({ people: [person], withNotes: true }),
  'people.ownCode': () => ({}),
  'people.restore': ({ person }) => ({ id: person }),
  'passages.get': ({ passage }) => ({ id: passage }),
  'passages.update': ({ passage }) => ({ id: passage, version: 1, comment: 'Ask **Ana** 🇲🇽 “élus”' }),
  'passages.adopt': ({ passage }) => ({ id: passage }),
  'passages.remove': ({ passage }) => ({ id: passage }),
  'passages.restore': ({ passage }) => ({ id: passage }),
  'passages.list': () => ({}),
  'reading.record': ({ briefing }) => ({ briefing, seen: [[0, 0.4]], section: 'courts', block: 2 }),
  'reading.list': () => ({}),
  'reading.mark': ({ briefing }) => ({ briefing, read: true }),
  'notes.linksTo': ({ note }) => ({ what: 'note', id: note }),
  'notes.titles': () => ({ words: 'reun' }),
  'notes.recover': () => ({ language: 'fr' }),
  'templates.list': () => ({ language: 'fr' }),
  'templates.save': () => ({ title: 'Walk through the plant', body: '## Seen\n' }),
  'templates.reset': () => ({ id: 'meeting' }),
  'notes.rebuild': () => ({}),
  'followUps.tick': ({ note }) => ({ note, box: 3, source: ' Call **Ana**', done: true }),
  'followUps.list': () => ({ done: true, person: 'Ana' }),
  'followUps.counts': () => ({ today: '2026-02-17' }),
  'followUps.names': () => ({}),
  'followUps.export': () => ({ format: 'ics', language: 'fr', done: true }),
  'attachments.add': () => ({ name: 'Reçu: déjeuner.txt', base64: Buffer.from('230 MXN').toString('base64') }),
  'attachments.list': ({ attachment }) => ({ ids: [attachment] }),
  'attachments.read': ({ attachment }) => ({ id: attachment }),
  'savedSearches.save': () => ({ name: 'Réunions', query: 'tag:"réunion"' }),
  'savedSearches.list': () => ({}),
  'savedSearches.remove': () => ({ name: 'Réunions' }),
  'search.query': () => ({ words: 'reunion', language: 'fr' }),
  'search.rebuild': () => ({}),
  'export.choices': () => ({}),
  'export.count': () => ({ notes: { tag: 'none' } }),
  'export.markdown': () => ({ notes: 'all', language: 'fr', zip: true }),
  'export.json': ({ note }) => ({ notes: [note], language: 'fr' }),
  'export.report': ({ note }) => ({ notes: [note], language: 'fr', paper: 'letter' }),
  'export.preview': () => ({ notes: 'all', language: 'en', paper: 'letter' }),
  'export.briefing': ({ briefing }) => ({ briefing, language: 'fr', paper: 'letter' }),
  'export.walletCard': () => ({ language: 'fr', paper: 'letter' }),
  'export.daySheet': () => ({ date: '2026-02-18', language: 'fr', paper: 'letter' }),
  'export.pdf': ({ note }) => ({ notes: [note], language: 'fr', paper: 'a4' }),
  // The export has kept a revision.
  'notes.revisions': ({ note }) => ({ id: note }),
  'notes.revision': ({ revision }) => ({ id: revision }),
  'notes.restoreRevision': ({ revision }) => ({ id: revision }),
  'notes.trash': ({ note }) => ({ id: note }),
  'notes.remove': ({ note }) => ({ id: note }),
  'people.trash': ({ person }) => ({ id: person }),
  'people.remove': ({ person }) => ({ id: person }),
  'app.doctor': () => ({}),
  'lock.turnOn': () => ({ passphrase }),
  'lock.lock': () => ({}),
  'lock.state': () => ({}),
  'lock.unlock': () => ({ with: { passphrase } }),
  'lock.changePassphrase': () => ({ secret: { passphrase }, passphrase }),
  'lock.renewRecoveryCode': () => ({ secret: { passphrase } }),
  'lock.setSystem': () => ({ secret: { passphrase }, on: false }),
  'border.pack': () => ({}),
  'border.leave': ({ packed }) => ({ text: packed }),
  'border.return': ({ packed }) => ({ text: packed, secret: { passphrase } }),
  'lock.turnOff': () => ({ secret: { passphrase } }),
  'erase.everything': () => ({ typed: 'ERASE' }),
}

/** A good question for one call, as far as it can be made without asking others first. */
export const goodInput = (name: CallName, memory: Partial<Memory>): unknown =>
  questions[name]({
    note: 'none-00000',
    passage: 'none-00000',
    meeting: 'none-00000',
    person: 'none-00000',
    attachment: 'none-00000',
    revision: 'none-00000',
    briefing: 'none',
    bundle: '',
    packed: '{}',
    ...memory,
  })

/** Asks every call of the contract once and keeps the answers by name. */
export const askEverything = async (door: Door, bundle: string): Promise<Map<CallName, Reply>> => {
  const answers = new Map<CallName, Reply>()
  let memory: Memory = {
    note: '',
    revision: '',
    passage: '',
    meeting: '',
    person: '',
    attachment: '',
    briefing: '',
    bundle,
    packed: '',
  }
  for (const [name, question] of Object.entries(questions) as [CallName, (memory: Memory) => unknown][]) {
    const reply = await door.call(name, question(memory))
    answers.set(name, reply)
    if (!reply.ok) continue
    if (name === 'notes.create') memory = { ...memory, note: (reply.value as OutputOf<'notes.create'>).id }
    if (name === 'notes.revisions') {
      memory = { ...memory, revision: (reply.value as OutputOf<'notes.revisions'>).revisions[0]?.id ?? '' }
    }
    if (name === 'passages.create') memory = { ...memory, passage: (reply.value as OutputOf<'passages.create'>).id }
    if (name === 'border.pack') {
      const { base64 } = reply.value as OutputOf<'border.pack'>
      memory = { ...memory, packed: Buffer.from(base64, 'base64').toString() }
    }
    if (name === 'people.create') memory = { ...memory, person: (reply.value as OutputOf<'people.create'>).id }
    if (name === 'attachments.add') memory = { ...memory, attachment: (reply.value as OutputOf<'attachments.add'>).id }
    if (name === 'meetings.create') memory = { ...memory, meeting: (reply.value as OutputOf<'meetings.create'>).id }
    if (name === 'library.briefings') {
      memory = { ...memory, briefing: (reply.value as OutputOf<'library.briefings'>)[0]?.id ?? '' }
    }
  }
  return answers
}

/** What differs from one data folder and one moment to the next, by another name. */
const PASSING: readonly (readonly [RegExp, string])[] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, '<instant>'],
]

/** An answer as JSON, without what must differ between two runs. */
export const comparable = (name: CallName, reply: Reply, dataDir: string): string => {
  const json = JSON.stringify(reply, (key, value: unknown) => {
    // Keys are random, and with them everything that is sealed.
    if (name === 'border.pack' && key === 'base64') return '<bytes>'
    if (key === 'recoveryCode' && typeof value === 'string') return '<code>'
    if (key === 'fingerprint') return '<words>'
    if (key === 'fileName' && name === 'border.pack') return '<name>'
    // A PDF carries its own time; that it came through whole is looked at by itself.
    if (/^(?:export|followUps|meetings|people)\./.test(name) && key === 'base64') return '<bytes>'
    if (name === 'app.doctor' && key === 'bytes') return '<size>'
    return value
  })
  const folder = JSON.stringify(dataDir).slice(1, -1)
  return PASSING.reduce(
    (text, [pattern, instead]) => text.replace(pattern, instead),
    json.replaceAll(folder, '<folder>'),
  )
}
