import type { Handlers } from '../../shared/contract/index.ts'
import { countLive, countTrashed } from '../notebook/queries.ts'
import type { Border } from './border.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Keys } from './keys.ts'
import type { LockOptions } from './options.ts'
import { readPacked } from './packed.ts'
import { wrongState } from './refusals.ts'
import type { Standing } from './standing.ts'

/** Brings a packed notebook back where there is none, or one without a note. */
export const createBringBack =
  ({ desk, open }: LockOptions, border: Border, keys: Keys, standing: Standing): Handlers['border.return'] =>
  async ({ text, secret }) => {
    standing.mustBe('away', 'plain')
    const notebook = desk.peek()
    if (notebook && countLive(notebook.store.read) + countTrashed(notebook.store.read) > 0) {
      throw wrongState(
        'plain',
        'This computer’s notebook has notes of its own, which would be lost. Nothing was changed: bring the other one back where there are none.',
      )
    }
    const packed = readPacked(text)
    const { notes, attachments, same } = await keys.with(secret, packed.key, (key) => {
      const result = border.bringBack(packed, text, key, () => desk.release())
      open(key)
      return result
    })
    return { state: await standing.tell(), notes, attachments, same, fingerprint: fingerprintOf(text) }
  }
