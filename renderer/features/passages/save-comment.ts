import { ValiseError } from '../../../shared/contract/errors.ts'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { MAX_COMMENT } from '../../../shared/model/passage-limits.ts'
import type { Client } from '../../client/client.ts'
import { createSaveQueue, type SaveState } from '../notes/save-queue.ts'

/** Saves a comment while it is written. */
export interface CommentSaver {
  change(comment: string): void
  /** Saves at once what is not saved yet. Answers whether everything is on disk. */
  flush(): Promise<boolean>
}

/** Both comments, where two windows wrote one: neither is lost. */
export const joinComments = (stored: string, mine: string): string =>
  (mine.includes(stored) ? mine : `${stored}\n\n${mine}`).slice(0, MAX_COMMENT)

/**
 * @param onState told how far the saving is
 * @param onJoined told the text when another window wrote a comment in the meantime and both were joined
 */
export const createCommentSaver = (
  client: Client,
  passage: PlacedPassage,
  onState: (state: SaveState) => void,
  onJoined: (comment: string) => void,
): CommentSaver => {
  let { version } = passage
  const update = async (comment: string): Promise<string> => {
    const saved = await client.call('passages.update', { id: passage.id, version, comment })
    version = saved.version
    return saved.updatedAt
  }
  const save = async (comment: string): Promise<string> => {
    try {
      return await update(comment)
    } catch (error) {
      if (!(error instanceof ValiseError) || error.code !== 'conflict') throw error
      const stored = await client.call('passages.get', { id: passage.id })
      // Written on, it is wanted again.
      const back = stored.removedAt === null ? stored : await client.call('passages.restore', { id: passage.id })
      version = back.version
      const both = joinComments(back.comment, comment)
      const at = await update(both)
      if (both !== comment) onJoined(both)
      return at
    }
  }
  const queue = createSaveQueue<string>({
    save,
    timers: {
      set: (run, milliseconds) => setTimeout(run, milliseconds),
      clear: (timer) => clearTimeout(timer as number),
    },
    now: () => performance.now(),
    onState,
  })
  return { change: (comment) => queue.change(() => comment), flush: queue.flush }
}
