import type { Language } from '../../shared/model/primitives.ts'

/** What the commands are given by `main.ts`, which declares the options. */
export interface WithData {
  readonly data: string
}
export interface WithJson extends WithData {
  readonly json?: true
}
export interface ServeOptions extends WithData {
  readonly port: number
  readonly open: boolean
}
export interface AddNoteOptions extends WithJson {
  readonly title: string
  readonly file?: string
}
export interface SearchOptions extends WithJson {
  readonly limit: number
  readonly lang: Language
}
/** Which notes are to leave. */
export interface SelectionOptions extends WithData {
  readonly all?: true
  readonly note?: readonly string[]
  readonly day?: string
  readonly city?: string
  readonly company?: string
  readonly tag?: string
}
export interface ExportNotesOptions extends SelectionOptions {
  readonly out: string
  readonly lang: Language
}
export interface ExportPdfOptions extends SelectionOptions {
  readonly out: string
  readonly paper?: 'letter' | 'a4'
  readonly lang: Language
}
export interface CheckOptions {
  /** The day to ask of review dates; today when left out. */
  readonly on?: string
  readonly json?: true
}
export type ExportBriefingOptions = Pick<ExportPdfOptions, 'data' | 'out' | 'paper' | 'lang'>
export interface ExportFollowUpsOptions extends WithData {
  readonly out: string
  readonly done?: true
  readonly lang: Language
}
export interface LeaveOptions extends WithData {
  readonly out: string
}
export interface BuildOptions extends CheckOptions {
  readonly out: string
  readonly strict?: true
}
export interface PreviewOptions {
  readonly against?: string
  readonly port: number
  readonly open: boolean
}
export interface WalletCardOptions extends WithData {
  readonly out: string
  readonly paper?: 'letter' | 'a4'
  readonly lang: Language
}
interface WithDays {
  /** The first and the last day, both included. */
  readonly from?: string
  readonly to?: string
}
export interface AgendaImportOptions extends WithJson {
  readonly preview?: true
}
export interface AgendaExportOptions extends WithData, WithDays {
  readonly out: string
}
export interface AgendaListOptions extends WithJson, WithDays {}
export interface DaySheetOptions extends WalletCardOptions {
  readonly date: string
}
