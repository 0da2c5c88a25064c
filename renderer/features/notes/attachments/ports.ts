import type { Attachment } from '../../../../shared/model/attachment.ts'

/** What a file in a note says. */
export interface AttachmentWords {
  /** Names its button for screen readers. */
  readonly name: (file: { readonly label: string; readonly isPicture: boolean; readonly size: string }) => string
  readonly missing: string
  /** A size in the reader's language. */
  readonly size: (bytes: number) => string
  readonly adding: (name: string) => string
}

/** What files in a note need of the page. */
export interface AttachmentPorts {
  /** Keeps a file; `null` where it could not be kept, which has been said already. */
  readonly add: (file: File) => Promise<Attachment | null>
  /** What is known of a file; `null` where nobody knows it. */
  readonly load: (id: string) => Promise<Attachment | null>
  /** The re-sampled copy of a picture; `null` where there is none. */
  readonly picture: (id: string) => Promise<Blob | null>
  /** Shows a file that stands at a position of the text. */
  readonly open: (id: string, position: number) => void
  readonly words: () => AttachmentWords
}
