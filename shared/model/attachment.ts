/**
 * How far the text of an attached file can be found: `none` where it has none to be read, `waiting` until it
 * was read, `read`, `empty` where there is no text in it (a scan), `unreadable` where it could not be read.
 */
export type AttachmentText = 'none' | 'waiting' | 'read' | 'empty' | 'unreadable'

/** What is known of a file attached to notes, beside its bytes. */
export interface Attachment {
  /** What notes refer to it by: see `shared/text/attachment-address.ts`. */
  readonly id: string
  /** As it was called where it came from; not safe as the name of a file. */
  readonly name: string
  /** Found from its first bytes, never from its name. */
  readonly mediaType: string
  readonly bytes: number
  /** A picture that can be shown: its size in pixels, upright. `null` for any other file. */
  readonly picture: { readonly width: number; readonly height: number } | null
  /** Instant. */
  readonly addedAt: string
  readonly text: AttachmentText
  /** Its file is gone from the data folder. */
  readonly isMissing: boolean
}
