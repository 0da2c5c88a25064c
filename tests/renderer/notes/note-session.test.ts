import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type Dispatcher, startDispatcher } from '../../../core/dispatch.ts'
import type { Client } from '../../../renderer/client/client.ts'
import { createNoteSession } from '../../../renderer/features/notes/note-session.ts'
import { createNoteSessions } from '../../../renderer/features/notes/note-sessions.ts'
import { ValiseError } from '../../../shared/contract/errors.ts'
import type { Call } from '../../../shared/contract/index.ts'
import { testCore } from '../../support/core.ts'
import { manualTimers } from './manual-timers.ts'

/** The core's door as the page has it. */
const callOf =
  ({ dispatch }: Dispatcher): Call =>
  async (name, input) => {
    const reply = await dispatch(name, input)
    if (!reply.ok) throw ValiseError.from(reply.error)
    return reply.value as never
  }

/** Sessions over a real core whose way can be cut. */
const bench = () => {
  const made = startDispatcher(testCore, () => {})
  const core = { call: callOf(made), on: made.on }
  const clock = manualTimers()
  let trouble: ((name: string) => ValiseError | null) | null = null
  const asked: string[] = []
  const call: Call = async (name, input) => {
    asked.push(name)
    const error = trouble?.(name)
    if (error) throw error
    return core.call(name, input)
  }
  const ports = {
    call,
    timers: clock.timers,
    now: clock.now,
    newId: randomUUID,
    titleOfCopy: (title: string) => `${title || 'Untitled note'} (copy)`,
  }
  const on: Client['on'] = (event, listener) =>
    core.on((message) => message.event === event && listener(message.value as never))
  return {
    ...clock,
    core,
    asked,
    ports,
    sessions: createNoteSessions(ports, on),
    list: async () => (await core.call('notes.list', {})).notes,
    cut: (code: 'disk-full' | 'transport' | null, only?: string) => {
      trouble = code === null ? null : (name) => (only && name !== only ? null : new ValiseError(code, code))
    },
  }
}

describe('a new note', () => {
  it('is made with its first letter, and once', async () => {
    const { sessions, list } = bench()
    const session = sessions.begin()
    session.setTitle('  ')
    expect(await session.flush()).toBe(true)
    expect(await list()).toHaveLength(0)

    session.setTitle('Supplier talks')
    session.setBody(() => 'First line')
    await session.flush()
    session.setBody(() => 'First line, second')
    await session.flush()

    const notes = await list()
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ title: 'Supplier talks', excerpt: 'First line, second', version: 2 })
    expect(session.store.getState()).toMatchObject({ id: notes[0]?.id, copied: null, save: { kind: 'saved' } })
    expect(sessions.peek(notes[0]?.id ?? '')).toBe(session)
  })

  it('is kept on the page while the disk is full, and goes to disk when there is room', async () => {
    const { sessions, cut, pass, settle, list } = bench()
    const session = sessions.begin()
    const release = sessions.hold(session)
    cut('disk-full')
    session.setBody(() => 'precious')
    expect(await session.flush()).toBe(false)
    expect(session.store.getState().save).toMatchObject({ kind: 'failed', error: { code: 'disk-full' } })
    const left: unknown[] = []
    const stop = sessions.onLeftUnsaved((each) => left.push(each))
    release()
    await settle()
    expect(left, 'whoever left it hears that it is not on disk').toEqual([session])
    stop()
    cut(null)
    await pass(60_000)
    await session.flush()
    expect(await list()).toHaveLength(1)
  })
})

describe('a save whose answer was lost on its way', () => {
  /** The core does what it is asked, and nobody hears of it. */
  const losing = (ports: ReturnType<typeof bench>['ports'], name: string) => {
    let isLost = true
    const call: Call = async (asked, input) => {
      const answer = await ports.call(asked, input)
      if (isLost && asked === name) throw new ValiseError('transport', 'lost')
      return answer
    }
    const mend = (): void => {
      isLost = false
    }
    return { ports: { ...ports, call }, mend }
  }

  it('makes no second note of a new one, and adds what was typed since', async () => {
    const { ports, list } = bench()
    const lossy = losing(ports, 'notes.create')
    const session = createNoteSession(lossy.ports, null)
    session.setBody(() => 'first')
    expect(await session.flush()).toBe(false)
    session.setBody(() => 'first, second')
    lossy.mend()
    expect(await session.flush()).toBe(true)
    expect(await list()).toMatchObject([{ excerpt: 'first, second', version: 2 }])
    expect(session.store.getState()).toMatchObject({ copied: null, save: { kind: 'saved' } })
  })

  it('makes no copy of its own note when typing went on', async () => {
    const { core, ports, list, cut } = bench()
    const note = await core.call('notes.create', { title: 'Talks', body: 'both' })
    const lossy = losing(ports, 'notes.update')
    const session = createNoteSession(lossy.ports, note)
    session.setBody(() => 'the last wo')
    expect(await session.flush()).toBe(false)
    // Tried again while nobody is there: that one got nowhere.
    cut('transport')
    session.setBody(() => 'the last wor')
    expect(await session.flush()).toBe(false)
    cut(null)
    session.setBody(() => 'the last word')
    lossy.mend()
    expect(await session.flush()).toBe(true)
    expect(await list()).toMatchObject([{ title: 'Talks', excerpt: 'the last word', version: 3 }])
    expect(session.store.getState()).toMatchObject({ id: note.id, copied: null, save: { kind: 'saved' } })
  })

  it('makes a copy when somebody else wrote after it', async () => {
    const { core, ports, list } = bench()
    const note = await core.call('notes.create', { title: 'Talks', body: 'both' })
    const lossy = losing(ports, 'notes.update')
    const session = createNoteSession(lossy.ports, note)
    session.setBody(() => 'mine')
    expect(await session.flush()).toBe(false)
    await core.call('notes.update', { id: note.id, version: 2, body: 'theirs' })
    session.setBody(() => 'mine, longer')
    lossy.mend()
    expect(await session.flush()).toBe(true)
    expect((await list()).map(({ excerpt }) => excerpt).sort()).toEqual(['mine, longer', 'theirs'])
  })

  it('makes no second copy of a note that was changed elsewhere', async () => {
    const { core, ports, list } = bench()
    const note = await core.call('notes.create', { title: 'Talks', body: 'both' })
    const lossy = losing(ports, 'notes.create')
    const session = createNoteSession(lossy.ports, note)
    await core.call('notes.update', { id: note.id, version: 1, body: 'theirs' })
    session.setBody(() => 'mine')
    expect(await session.flush()).toBe(false)
    session.setBody(() => 'mine, longer')
    lossy.mend()
    expect(await session.flush()).toBe(true)
    expect((await list()).map(({ excerpt }) => excerpt).sort()).toEqual(['mine, longer', 'theirs'])
    expect(session.store.getState()).toMatchObject({ title: 'Talks (copy)', copied: { reason: 'changed' } })
  })
})

describe('an open note', () => {
  it('is not saved when nothing changed', async () => {
    const { core, sessions, asked } = bench()
    const { id } = await core.call('notes.create', { title: 'T', body: '* a\r\n* b\r\n' })
    const session = await sessions.open(id)
    session.setBody(() => '* a\r\n* b\r\n')
    session.setTitle('T')
    await session.flush()
    expect(asked).toEqual(['notes.get'])
    expect((await core.call('notes.get', { id })).version).toBe(1)
  })

  it('is the same for everybody on the page, and forgotten when nobody shows it', async () => {
    const { core, sessions } = bench()
    const { id } = await core.call('notes.create', { title: 'T' })
    const [first, second] = await Promise.all([sessions.open(id), sessions.open(id)])
    expect(first).toBe(second)
    const release = sessions.hold(first)
    const other = sessions.hold(first)
    release()
    release()
    await first.flush()
    expect(sessions.peek(id)).toBe(first)
    other()
    await new Promise((resolve) => setTimeout(resolve))
    expect(sessions.peek(id)).toBeNull()
  })

  it('follows what another window wrote', async () => {
    const { core, sessions, settle } = bench()
    const { id, version } = await core.call('notes.create', { title: 'T', body: 'here' })
    const session = await sessions.open(id)
    await core.call('notes.update', { id, version, title: 'T2', body: 'there' })
    await new Promise((resolve) => setTimeout(resolve))
    await settle()
    expect(session.store.getState()).toMatchObject({ title: 'T2', body: 'there' })
    session.setBody(() => 'there and here')
    expect(await session.flush()).toBe(true)
    expect(session.store.getState().copied).toBeNull()
    expect(await core.call('notes.get', { id })).toMatchObject({ body: 'there and here', version: 3 })
  })

  it('says when another window put it in the trash', async () => {
    const { core, sessions } = bench()
    const { id } = await core.call('notes.create', { title: 'T' })
    const session = await sessions.open(id)
    await core.call('notes.trash', { id })
    await new Promise((resolve) => setTimeout(resolve))
    expect(session.store.getState().isTrashed).toBe(true)
    await core.call('notes.restore', { id })
    await new Promise((resolve) => setTimeout(resolve))
    expect(session.store.getState().isTrashed).toBe(false)
  })
})

describe('a note that was changed elsewhere while it was written in', () => {
  /** Another window wrote, and this page has not heard of it. */
  const conflict = async (elsewhere: (core: { readonly call: Call }, id: string) => Promise<unknown>) => {
    const { core, ports, list } = bench()
    const note = await core.call('notes.create', { title: 'Talks', body: 'both' })
    const session = createNoteSession(ports, note)
    session.setBody(() => 'mine')
    await elsewhere(core, note.id)
    expect(await session.flush()).toBe(true)
    return { core, session, note, list }
  }

  it('keeps both texts and goes on with ours in a copy', async () => {
    const { core, session, note, list } = await conflict((it, id) =>
      it.call('notes.update', { id, version: 1, title: 'Talks', body: 'theirs' }),
    )
    expect(await core.call('notes.get', { id: note.id })).toMatchObject({ title: 'Talks', body: 'theirs' })
    const { id, title, copied } = session.store.getState()
    expect({ title, copied }).toEqual({ title: 'Talks (copy)', copied: { from: note.id, reason: 'changed' } })
    expect(await core.call('notes.get', { id: id ?? '' })).toMatchObject({ title: 'Talks (copy)', body: 'mine' })

    session.setBody(() => 'mine, longer')
    await session.flush()
    expect(await list()).toHaveLength(2)
    expect(await core.call('notes.get', { id: id ?? '' })).toMatchObject({ body: 'mine, longer' })
  })

  it('keeps ours in a copy when the note was put in the trash', async () => {
    const { core, session, note } = await conflict((it, id) => it.call('notes.trash', { id }))
    expect(session.store.getState()).toMatchObject({ copied: { from: note.id, reason: 'trashed' }, isTrashed: false })
    expect(await core.call('notes.get', { id: note.id })).toMatchObject({ body: 'both' })
    expect((await core.call('notes.get', { id: session.store.getState().id ?? '' })).body).toBe('mine')
  })

  it('makes no copy when only the answer was lost on the way', async () => {
    const { session, note, list } = await conflict((it, id) =>
      it.call('notes.update', { id, version: 1, title: 'Talks', body: 'mine' }),
    )
    expect(session.store.getState()).toMatchObject({ id: note.id, copied: null, save: { kind: 'saved' } })
    expect(await list()).toHaveLength(1)
  })
})
