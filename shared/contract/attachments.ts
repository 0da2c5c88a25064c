import { z } from 'zod'
import type { Attachment } from '../model/attachment.ts'
import { MAX_ATTACHMENT_NAME } from '../model/attachment-limits.ts'
import { NotebookId } from '../model/note.ts'
import { call } from './call.ts'
import type { SavableFile } from './export.ts'

export const attachmentCalls = {
  /**
   * Keeps a file of at most 25 MB beside the notebook, so that notes can refer to it; the answer comes after
   * it is on disk. The same file under the same name is kept once. `picture` is the re-sampled, upright
   * JPEG copy of a picture (longest edge 1,600 px) and its own size in pixels; only the page can make it.
   * What no note names for a week goes by itself.
   * Errors: `attachment-empty`, `attachment-too-large`, `bad-input`, `disk-full`, `data-unwritable`.
   */
  'attachments.add': call<Attachment>()(
    z.strictObject({
      name: z.string().min(1).max(MAX_ATTACHMENT_NAME),
      base64: z.string(),
      picture: z
        .strictObject({ base64: z.string(), width: z.int().min(1).max(100_000), height: z.int().min(1).max(100_000) })
        .nullable()
        .default(null),
    }),
  ),
  /** What is known of some attached files; those that nobody knows are left out. */
  'attachments.list': call<readonly Attachment[]>()(z.strictObject({ ids: z.array(NotebookId).max(1_000) })),
  /**
   * The bytes of an attached file as it was added, or of its re-sampled copy. The name is safe on Windows,
   * macOS and Linux. Errors: `not-found` for one that nobody knows, that has no copy, or whose file is gone;
   * `store-damaged`.
   */
  'attachments.read': call<SavableFile>()(
    z.strictObject({ id: NotebookId, as: z.enum(['original', 'picture']).default('original') }),
  ),
}
