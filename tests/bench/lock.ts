import { join } from 'node:path'
import { openCore } from './core.ts'
import { type Bench, inTurns, row } from './measure.ts'
import { fillNotebook, noteId } from './notebook.ts'
import { createProse } from './prose.ts'

const NOTES = 10_000
const SAVES = 200
const passphrase = 'cuatro palabras fáciles'

/** What the lock costs: opening with a passphrase, and every save afterwards. */
export const lock: Bench = {
  name: 'lock',
  async run({ own }) {
    const [plainDir, lockedDir] = [join(own, 'plain'), join(own, 'locked')]
    for (const dir of [plainDir, lockedDir]) fillNotebook(dir, NOTES, NOTES)
    const plain = openCore(plainDir)
    const locked = openCore(lockedDir)
    await locked.call('lock.turnOn', { passphrase })

    const prose = createProse(NOTES + 1)
    const target = (run: number): string => noteId((run * 37) % NOTES)
    let body = ''
    const saveIn = ({ call }: typeof plain) => {
      let version = 1
      return {
        prepare: async (run: number) => {
          body = prose.note(2_000)
          version = (await call('notes.get', { id: target(run) })).version
        },
        run: (run: number) => call('notes.update', { id: target(run), version, title: 'Changed', body }),
      }
    }
    const saving = await inTurns({ encrypted: saveIn(locked), plain: saveIn(plain) }, { runs: SAVES, warmUp: 20 })
    plain.close()

    let again = openCore(plainDir)
    again.close()
    const opening = await inTurns(
      {
        unlock: {
          prepare: async () => {
            await locked.call('lock.lock', {})
          },
          run: () => locked.call('lock.unlock', { with: { passphrase } }),
        },
        open: {
          run: () => {
            again = openCore(plainDir)
          },
          finish: () => again.close(),
        },
      },
      { runs: 7 },
    )
    locked.close()
    return [
      row(`a note of 2 KB saved in an encrypted notebook of ${NOTES.toLocaleString('en')}`, saving.encrypted, {
        baseline: { name: 'the same in one that is not encrypted', samples: saving.plain },
        single: true,
      }),
      row(`unlocking ${NOTES.toLocaleString('en')} notes with a passphrase`, opening.unlock, {
        baseline: { name: 'starting a core on the same notes, not encrypted', samples: opening.open },
      }),
    ]
  },
}
