import type { Callout } from '../../shared/text/briefing-markdown.ts'

/**
 * The text of a note or a briefing as plain data, ready to be laid out: what Markdown means, without its marks. The
 * template draws it and the text in it is never anybody's source code.
 */
export type Block =
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inlines: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly start: number | null
      readonly tight: boolean
      readonly items: readonly ListItem[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** What a briefing sets apart: judgement, or a thing to check. */
  | { readonly kind: 'callout'; readonly callout: Callout; readonly blocks: readonly Block[] }
  /** `info` is what was written behind the fence, usually a language. */
  | { readonly kind: 'code'; readonly info: string; readonly lines: readonly string[] }
  | { readonly kind: 'rule' }
  | Table

export interface ListItem {
  /** `null` for an item that is no task. */
  readonly task: 'open' | 'done' | null
  readonly blocks: readonly Block[]
}

export interface Table {
  readonly kind: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | null)[]
  readonly header: readonly Cell[]
  /** Every row has as many cells as the header. */
  readonly rows: readonly (readonly Cell[])[]
}
export type Cell = readonly Inline[]

export type Mark = 'strong' | 'emphasis' | 'strike' | 'code'

/** A stretch of text that looks the same throughout. */
export interface Run {
  readonly kind: 'run'
  readonly text: string
  readonly marks: readonly Mark[]
}

export type Inline =
  | Run
  | { readonly kind: 'break' }
  /** The address is one that may be live: see `liveAddress`. */
  | { readonly kind: 'link'; readonly address: string; readonly runs: readonly Run[] }
  /** A mark of a source in a briefing. */
  | { readonly kind: 'source'; readonly id: string }
  /** A file attached to the note: a picture with the words that describe it, or another file with its name. */
  | { readonly kind: 'attachment'; readonly id: string; readonly text: string; readonly isPicture: boolean }
  /** A picture, of which only the words are printed. */
  | { readonly kind: 'image'; readonly text: string }
