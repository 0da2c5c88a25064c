import { z } from 'zod'
import { NotebookId } from '../model/note.ts'
import { Language, Slug } from '../model/primitives.ts'
import { call } from './call.ts'

/** Which notes leave, and on what paper. Notes in the trash never do. */
export const ExportRequest = z.strictObject({
  /** `all`, newest first, or the named notes in the order given. */
  notes: z.union([z.literal('all'), z.array(NotebookId).min(1).max(10_000)]),
  language: Language,
  paper: z.enum(['letter', 'a4']),
})
export type ExportRequest = z.input<typeof ExportRequest>

/** Which briefing leaves, in which language and on what paper. */
export const BriefingExportRequest = z.strictObject({
  briefing: Slug,
  language: Language,
  paper: z.enum(['letter', 'a4']),
})
export type BriefingExportRequest = z.infer<typeof BriefingExportRequest>

/** On what the card for the wallet is printed. */
export const WalletCardRequest = ExportRequest.omit({ notes: true })
export type WalletCardRequest = z.infer<typeof WalletCardRequest>

/** A finished file. */
export interface ExportedFile {
  /** Safe on Windows, macOS and Linux. */
  readonly fileName: string
  readonly mediaType: 'application/pdf'
  /** The bytes, base64. */
  readonly base64: string
  readonly pages: number
}

/** Some pages as they will be printed. */
export interface ExportPreview {
  /** Pages in the whole document. */
  readonly pages: number
  /** One self-contained SVG for each page asked for. */
  readonly svg: readonly string[]
}

export const exportCalls = {
  /**
   * One PDF (PDF/UA-1, tagged) of a briefing with its sources. Errors: `not-found`, `no-library`,
   * `export-failed`.
   */
  'export.briefing': call<ExportedFile>()(BriefingExportRequest),
  /**
   * One PDF (PDF/UA-1, tagged) of the notes. Errors: `export-empty`, `not-found`, `export-failed`.
   */
  'export.pdf': call<ExportedFile>()(ExportRequest),
  /**
   * The delegate's own card and the numbers to try first, to be cut out and folded: a sheet with
   * two cards of the size of a bank card (PDF/UA-1, tagged). Errors: `no-library`, `export-failed`.
   */
  'export.walletCard': call<ExportedFile>()(WalletCardRequest),
  /** The pages of that PDF as pictures, `count` of them from page `from` (counted from 1). */
  'export.preview': call<ExportPreview>()(
    ExportRequest.extend({ from: z.int().min(1).default(1), count: z.int().min(1).max(10).default(1) }),
  ),
}
