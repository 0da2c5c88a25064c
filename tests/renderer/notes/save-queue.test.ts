import { describe, expect, it } from 'vitest'
import {
  createSaveQueue,
  FIRST_RETRY,
  LONGEST_RETRY,
  LONGEST_WAIT,
  NEWER_RETRY,
  PAUSE,
  type SaveState,
} from '../../../renderer/features/notes/save-queue.ts'
import { manualTimers } from './manual-timers.ts'

/** A queue whose saves stay open until the test ends them. */
const bench = () => {
  const clock = manualTimers()
  const saves: {
    readonly draft: string
    readonly end: (at?: string | null) => void
    readonly fail: (error: unknown) => void
  }[] = []
  const states: SaveState['kind'][] = []
  const queue = createSaveQueue<string>({
    save: (draft) => {
      const { promise, resolve, reject } = Promise.withResolvers<string | null>()
      saves.push({ draft, end: (at = '2026-02-15T15:00:00Z') => resolve(at), fail: reject })
      return promise
    },
    timers: clock.timers,
    now: clock.now,
    onState: ({ kind }) => states.push(kind),
  })
  const type = (draft: string): void => queue.change(() => draft)
  return { ...clock, queue, saves, states, type }
}

describe('when a text is saved', () => {
  it('saves within 400 ms of the last key', async () => {
    expect(PAUSE).toBeLessThan(400)
    const { type, pass, saves } = bench()
    type('a')
    await pass(PAUSE - 1)
    type('ab')
    await pass(PAUSE - 1)
    expect(saves).toHaveLength(0)
    await pass(1)
    expect(saves.map(({ draft }) => draft)).toEqual(['ab'])
  })

  it('saves every two seconds while the typing does not pause', async () => {
    const { type, pass, saves } = bench()
    for (let key = 0; key < 45; key += 1) {
      type(`key ${key}`)
      await pass(100)
      saves.at(-1)?.end()
    }
    expect(LONGEST_WAIT).toBe(2_000)
    expect(saves.map(({ draft }) => draft)).toEqual(['key 19', 'key 39'])
  })

  it('asks for the text only when its turn has come', async () => {
    const { queue, pass } = bench()
    let asked = 0
    for (let key = 0; key < 5; key += 1) {
      queue.change(() => {
        asked += 1
        return 'text'
      })
      await pass(50)
    }
    expect(asked).toBe(0)
    await pass(PAUSE)
    expect(asked).toBe(1)
  })

  it('has one save under way, and then saves the newest', async () => {
    const { type, pass, saves, settle } = bench()
    type('one')
    await pass(PAUSE)
    type('two')
    await pass(PAUSE * 3)
    type('three')
    await pass(PAUSE * 3)
    expect(saves).toHaveLength(1)
    saves[0]?.end()
    await settle()
    await pass(PAUSE)
    expect(saves.map(({ draft }) => draft)).toEqual(['one', 'three'])
  })
})

describe('what is said', () => {
  it('says saved only after the save has come back', async () => {
    const { type, pass, saves, queue, states, settle } = bench()
    type('a')
    expect(queue.state.kind).toBe('dirty')
    await pass(PAUSE)
    expect(queue.state.kind).toBe('saving')
    saves[0]?.end('2026-02-15T19:32:00Z')
    await settle()
    expect(queue.state).toEqual({ kind: 'saved', at: '2026-02-15T19:32:00Z' })
    expect(states).toEqual(['dirty', 'saving', 'saved'])
  })

  it('does not say saved while something newer is not', async () => {
    const { type, pass, saves, queue, settle } = bench()
    type('a')
    await pass(PAUSE)
    type('ab')
    saves[0]?.end()
    await settle()
    expect(queue.state.kind).toBe('dirty')
    expect(queue.isPending).toBe(true)
  })

  it('goes back to what it was when there was nothing to save', async () => {
    const { type, pass, saves, queue, settle } = bench()
    type('')
    await pass(PAUSE)
    saves[0]?.end(null)
    await settle()
    expect(queue.state.kind).toBe('idle')
  })
})

describe('when saving fails', () => {
  it('keeps the text, says why, and tries again ever more slowly', async () => {
    const { type, pass, saves, queue, settle } = bench()
    const full = new Error('disk full')
    type('precious')
    await pass(PAUSE)
    const waits = [FIRST_RETRY, 2_000, 4_000, 8_000, 16_000, LONGEST_RETRY, LONGEST_RETRY]
    for (const [index, wait] of waits.entries()) {
      saves[index]?.fail(full)
      await settle()
      expect(queue.state).toEqual({ kind: 'failed', error: full })
      await pass(wait - 1)
      expect(saves).toHaveLength(index + 1)
      await pass(1)
      expect(saves.at(-1)?.draft).toBe('precious')
    }
    saves.at(-1)?.end()
    await settle()
    expect(queue.state.kind).toBe('saved')
    expect(queue.isPending).toBe(false)
  })

  it('lets something newer wait three seconds at most, however long a failure has lasted', async () => {
    const { type, pass, saves, settle } = bench()
    type('old')
    await pass(PAUSE)
    for (const wait of [FIRST_RETRY, 2_000, 4_000, 8_000]) {
      saves.at(-1)?.fail(new Error('disk full'))
      await settle()
      await pass(wait)
    }
    saves.at(-1)?.fail(new Error('disk full'))
    await settle()
    await pass(5_000)
    type('new')
    await pass(NEWER_RETRY)
    expect(saves.at(-1)?.draft).toBe('new')
    // Typed while a try is under way.
    type('newer')
    saves.at(-1)?.fail(new Error('disk full'))
    await settle()
    await pass(NEWER_RETRY)
    expect(saves.at(-1)?.draft).toBe('newer')
  })

  it('tries again with what was typed meanwhile, and begins with short waits after a success', async () => {
    const { type, pass, saves, queue, settle } = bench()
    type('old')
    await pass(PAUSE)
    saves[0]?.fail(new Error('disk full'))
    await settle()
    type('new')
    expect(queue.state.kind).toBe('failed')
    await pass(FIRST_RETRY)
    expect(saves[1]?.draft).toBe('new')
    saves[1]?.end()
    await settle()
    type('newer')
    await pass(PAUSE)
    saves[2]?.fail(new Error('disk full'))
    await settle()
    await pass(FIRST_RETRY)
    expect(saves).toHaveLength(4)
  })

  it('keeps a text that a reader could not give', async () => {
    const { queue, pass, saves, settle } = bench()
    let broken = true
    queue.change(() => {
      if (broken) throw new Error('not now')
      return 'text'
    })
    await pass(PAUSE)
    expect(queue.state.kind).toBe('failed')
    broken = false
    await pass(FIRST_RETRY)
    saves[0]?.end()
    await settle()
    expect(queue.state.kind).toBe('saved')
  })
})

describe('a flush', () => {
  it('saves at once and waits until all of it is on disk', async () => {
    const { type, queue, saves, settle } = bench()
    type('one')
    const flushed = queue.flush()
    expect(saves.map(({ draft }) => draft)).toEqual(['one'])
    type('two')
    saves[0]?.end()
    await settle()
    expect(saves.map(({ draft }) => draft)).toEqual(['one', 'two'])
    saves[1]?.end()
    expect(await flushed).toBe(true)
    expect(queue.isPending).toBe(false)
  })

  it('says when not everything is on disk', async () => {
    const { type, queue, saves } = bench()
    type('one')
    const flushed = queue.flush()
    saves[0]?.fail(new Error('disk full'))
    expect(await flushed).toBe(false)
    expect(queue.isPending).toBe(true)
  })

  it('does nothing where there is nothing to save', async () => {
    const { queue, saves } = bench()
    expect(await queue.flush()).toBe(true)
    expect(saves).toHaveLength(0)
  })
})
