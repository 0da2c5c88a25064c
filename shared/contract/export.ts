import { z } from 'zod'
import { MAX_FACT, NotebookId } from '../model/note.ts'
import { CalendarDate, Language, Slug } from '../model/primitives.ts'
import { call } from './call.ts'

const fact = z.string().min(1).max(MAX_FACT)

/** Notes by what they are about; those that are all of what is named. */
const NotesAbout = z
  .strictObject({
    /** The day on which they were begun, in the zone of the computer. */
    day: CalendarDate.optional(),
    /** The id of a city of the mission, or any words; like companies and tags without regard to accents and case. */
    city: fact.optional(),
    company: fact.optional(),
    tag: fact.optional(),
  })
  .refine((about) => Object.values(about).some((value) => value !== undefined), 'names nothing to choose by')

/**
 * Which notes leave: `all`, newest first; the named ones in the order given; or those of a day, a
 * city, a company or a tag in the order in which they were begun. Notes in the trash never leave.
 */
export const NoteSelection = z.union([z.literal('all'), z.array(NotebookId).min(1).max(10_000), NotesAbout])
export type NoteSelection = z.input<typeof NoteSelection>

/** Which notes leave, and on what paper. */
export const ExportRequest = z.strictObject({
  notes: NoteSelection,
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

/** Which day of the agenda leaves, in which language and on what paper. */
export const DaySheetRequest = ExportRequest.omit({ notes: true }).extend({ date: CalendarDate })
export type DaySheetRequest = z.infer<typeof DaySheetRequest>

/** A finished file. */
export interface SavableFile {
  /** Safe on Windows, macOS and Linux. */
  readonly fileName: string
  readonly mediaType: string
  /** The bytes, base64. */
  readonly base64: string
}

/** Finished pages. */
export interface ExportedFile extends SavableFile {
  readonly mediaType: 'application/pdf'
  readonly pages: number
}

/** Finished texts of notes. */
export interface ExportedNotes extends SavableFile {
  readonly mediaType: 'text/markdown' | 'application/zip' | 'application/json'
  /** How many notes are in it. */
  readonly notes: number
  /** Attached files that their notes name and that are not in it: gone, or pictures without a re-sampled copy. */
  readonly leftOut: number
}

/** By what notes can be chosen. */
export interface ExportChoices {
  /** Notes that are not in the trash. */
  readonly total: number
  /** The days on which notes were begun, the latest first. */
  readonly days: readonly { readonly day: string; readonly count: number }[]
}

/** Some pages as they will be printed. */
export interface ExportPreview {
  /** Pages in the whole document. */
  readonly pages: number
  /** Notes in it. */
  readonly notes: number
  /** One self-contained SVG for each page asked for. */
  readonly svg: readonly string[]
}

export const exportCalls = {
  /** By what notes can be chosen, beside the names of `notes.facts`. */
  'export.choices': call<ExportChoices>()(z.strictObject({})),
  /** How many notes a selection is; 0 where it is none. Errors: `not-found`. */
  'export.count': call<{ readonly notes: number }>()(z.strictObject({ notes: NoteSelection })),
  /**
   * The notes as Markdown with their facts as YAML front matter: one file for one note, a .zip with
   * a file for each of several, or always where `zip` says so or files are attached: these lie in a folder
   * beside the notes, and the links to them lead there. Pictures leave as their re-sampled copies, without
   * what a camera wrote beside the pixels. All else in a body is byte for byte as it was written. `language` names notes without a title. Errors: `export-empty`, `not-found`.
   */
  'export.markdown': call<ExportedNotes>()(
    z.strictObject({ notes: NoteSelection, language: Language, zip: z.boolean().default(false) }),
  ),
  /**
   * The notes in the format of `docs/notes-format.md`; with `all` also what else the notebook
   * holds. Errors: `export-empty`, `not-found`.
   */
  'export.json': call<ExportedNotes>()(z.strictObject({ notes: NoteSelection, language: Language })),
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
  /**
   * One day of the agenda (PDF/UA-1, tagged): its meetings by the clock there and at home, the
   * addresses of their places as a driver reads them, the numbers to call first, the edition.
   * Errors: `no-library`, `export-failed`.
   */
  'export.daySheet': call<ExportedFile>()(DaySheetRequest),
  /**
   * One PDF (PDF/UA-1, tagged): the mission report of the notes, with a cover, contents, commitments,
   * the notes by city and day, people and companies, open follow-ups and the briefings they refer
   * to. Errors: `export-empty`, `not-found`, `export-failed`.
   */
  'export.report': call<ExportedFile>()(ExportRequest),
  /** The pages of the notes, or of their report, as pictures, `count` of them from page `from` (counted from 1). */
  'export.preview': call<ExportPreview>()(
    ExportRequest.extend({
      as: z.enum(['notes', 'report']).default('notes'),
      from: z.int().min(1).default(1),
      count: z.int().min(1).max(10).default(1),
    }),
  ),
}
