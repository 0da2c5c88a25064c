import { ValiseError } from '../../shared/contract/errors.ts'
import type {
  DaySheetRequest,
  ExportChoices,
  ExportedFile,
  ExportedNotes,
  ExportPreview,
  ExportRequest,
  NoteSelection,
  WalletCardRequest,
} from '../../shared/contract/export.ts'
import type { SavedSearch } from '../../shared/contract/notes.ts'
import type { Contact } from '../../shared/model/contact.ts'
import type { Meeting } from '../../shared/model/meeting.ts'
import type { Note } from '../../shared/model/note.ts'
import type { Passage } from '../../shared/model/passage.ts'
import type { Language } from '../../shared/model/primitives.ts'
import { attachmentsIn } from '../../shared/text/attachment-address.ts'
import { safeFileName } from '../../shared/text/file-name.ts'
import type { Notebook } from '../notebook/index.ts'
import type { Ports } from '../ports.ts'
import { type DaySheet, daySheetTitle } from './day-sheet/sheet.ts'
import { collectionTitle, createDocumentMaker, dayIn, type ExportDocument, remembersLast } from './document.ts'
import { attachedTo, markdownNames, markdownOf, markdownZip } from './markdown-files.ts'
import { notebookInFile } from './notebook-file.ts'
import { notesFileOf } from './notes-file.ts'
import { createPdfExporter, type Pdf } from './pdf.ts'
import { meetingsOf } from './report/entries.ts'
import { type ReportDocument, type ReportLibrary, type ReportRequest, reportOf } from './report/report.ts'
import { createSelecting } from './selection.ts'
import type { CardNumbers } from './wallet/card.ts'
import { sheetLabels } from './wallet/labels.ts'

export { typstVersion } from './typst-compiler.ts'

export interface Export {
  choices(): ExportChoices
  /** Errors: `not-found`. */
  count(selection: NoteSelection): number
  /** Errors: `export-empty`, `not-found`, `export-failed`. */
  pdf(request: ExportRequest): ExportedFile
  /** The mission report of the notes. Errors: as `pdf`. */
  report(request: ExportRequest): ExportedFile
  /** Errors: `export-empty`, `not-found`. */
  markdown(request: { notes: NoteSelection; language: Language; zip: boolean }): ExportedNotes
  /** Errors: `export-empty`, `not-found`. */
  json(request: { notes: NoteSelection; language: Language }): ExportedNotes
  /** The delegate's own card with the edition's numbers. Errors: `export-failed`. */
  walletCard(request: WalletCardRequest, numbers: CardNumbers): ExportedFile
  /** One day of the agenda. Errors: `export-failed`. */
  daySheet(
    request: DaySheetRequest,
    day: Omit<DaySheet, keyof DaySheetRequest | 'delegate' | 'exportedOn'>,
  ): ExportedFile
  /** Errors: as `pdf`. */
  preview(request: ExportRequest & { as: 'notes' | 'report'; from: number; count: number }): ExportPreview
}

/** What an export needs to know from elsewhere. */
export interface ExportAround {
  /** The delegate's passages, without those that were removed. */
  readonly passages: () => readonly Passage[]
  /** What the library adds to a report. */
  readonly library: () => ReportLibrary
  /** The agenda, without what was removed, in order of time. */
  readonly meetings: () => readonly Meeting[]
  /** The people met, without those in the trash. */
  readonly people: () => readonly Contact[]
  readonly savedSearches: () => readonly SavedSearch[]
}

/** The refusal to make an empty file. */
export const nothingToExport = (
  message = 'There is nothing to export: no note was chosen, or all of them are in the trash.',
): ValiseError => new ValiseError('export-empty', message)

/** Takes notes of a notebook out: as pages, as Markdown, as JSON. */
export const createExport = (ports: Ports, notebook: Notebook, around: ExportAround): Export => {
  const exporter = createPdfExporter({ ...ports, attached: notebook.attachments })
  const makeDocument = createDocumentMaker()
  const makeReport = remembersLast((request: { notes: ReportRequest; library: ReportLibrary }) =>
    reportOf(request.notes, request.library),
  )
  // The host's own zone: notes are told in the days the delegate wrote them on.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const selecting = createSelecting(notebook, zone)
  const today = (): string => dayIn(zone, ports.now())

  const chosen = (selection: NoteSelection): Note[] => {
    const notes = selecting.select(selection)
    if (notes.length === 0) throw nothingToExport()
    return notes
  }

  const prepare = (notes: readonly Note[], { language, paper }: ExportRequest): ExportDocument =>
    makeDocument({ notes, language, paper, delegate: notebook.delegate(), zone, exportedOn: today() })

  const prepareReport = ({ notes: selection, language, paper }: ExportRequest) => {
    const notes = selecting.select(selection)
    const library = around.library()
    const meetings = meetingsOf(selection, notes, around.meetings(), library.edition?.mission.cities ?? [])
    if (notes.length + meetings.length === 0) throw nothingToExport()
    const document: ReportDocument = makeReport({
      notes: {
        notes,
        meetings,
        people: around.people(),
        isWhole: selection === 'all',
        language,
        paper,
        delegate: notebook.delegate(),
        zone,
        exportedOn: today(),
      },
      library,
    })
    return { notes, document }
  }

  const fileOf = (
    { bytes, pages }: Pdf,
    { title, exportedOn }: { title: string; exportedOn: string },
  ): ExportedFile => ({
    fileName: safeFileName(`${exportedOn} ${title}`, `${exportedOn} Valise`, 'pdf'),
    mediaType: 'application/pdf',
    base64: Buffer.from(bytes).toString('base64'),
    pages,
  })

  /** Every export of notes ends here, whatever the form: what left is kept as a revision. */
  const told = <File>(notes: readonly Note[], file: File): File => {
    notebook.notes.exported(notes.map(({ id }) => id))
    return file
  }

  const nameOfSeveral = (notes: readonly Note[], language: Language, extension: string): string =>
    safeFileName(`${today()} ${collectionTitle({ notes, language, zone })}`, `${today()} Valise`, extension)

  return {
    choices: selecting.choices,
    count: selecting.count,
    pdf: (request) => {
      const notes = chosen(request.notes)
      const document = prepare(notes, request)
      return told(notes, fileOf(exporter.pdf(document), document))
    },
    report: (request) => {
      const { notes, document } = prepareReport(request)
      return told(notes, fileOf(exporter.pdf(document), document))
    },
    markdown: ({ notes: selection, language, zip }) => {
      const notes = chosen(selection)
      const [only] = notes
      // Who takes everything takes the people along, and a .zip holds them beside the notes.
      const people = selection === 'all' ? around.people() : []
      const { files, leftOut } = notebook.attachments.leaving(attachedTo(notes))
      const isOne = only !== undefined && notes.length === 1 && !zip && people.length === 0 && files.size === 0
      const bytes = isOne ? Buffer.from(markdownOf(only)) : markdownZip(notes, people, language, zone, files)
      return told(notes, {
        fileName: isOne ? (markdownNames(notes, language, zone)[0] ?? '') : nameOfSeveral(notes, language, 'zip'),
        mediaType: isOne ? 'text/markdown' : 'application/zip',
        base64: Buffer.from(bytes).toString('base64'),
        notes: notes.length,
        leftOut,
      })
    },
    json: ({ notes: selection, language }) => {
      const notes = chosen(selection)
      const text = notesFileOf(
        notes,
        {
          writtenBy: ports.version,
          exportedAt: new Date(ports.now()).toISOString(),
          timeZone: zone,
          delegate: notebook.delegate(),
          // One note to a partner must not carry a blood type along.
          notebook:
            selection === 'all'
              ? notebookInFile(notebook.store.read, {
                  ownCard: notebook.ownCard(),
                  ticks: notebook.ticks.list(),
                  passages: around.passages(),
                  people: around.people(),
                  meetings: around.meetings(),
                  savedSearches: around.savedSearches(),
                })
              : null,
        },
        (body) =>
          notebook.attachments
            .list(attachmentsIn(body))
            .map(({ id, name, mediaType, bytes }) => ({ id, name, mediaType, bytes })),
      )
      return told(notes, {
        fileName: nameOfSeveral(notes, language, 'json'),
        mediaType: 'application/json',
        base64: Buffer.from(text).toString('base64'),
        notes: notes.length,
        leftOut: 0,
      })
    },
    walletCard: ({ language, paper }, numbers) => {
      const exportedOn = today()
      const card = {
        ...numbers,
        language,
        paper,
        exportedOn,
        delegate: notebook.delegate(),
        card: notebook.ownCard(),
      }
      return fileOf(exporter.walletCard(card), { title: sheetLabels[language].title, exportedOn })
    },
    daySheet: (request, day) => {
      const sheet = { ...day, ...request, delegate: notebook.delegate(), exportedOn: today() }
      const { bytes, pages } = exporter.daySheet(sheet)
      return {
        fileName: safeFileName(daySheetTitle(sheet), `${request.date} Valise`, 'pdf'),
        mediaType: 'application/pdf',
        base64: Buffer.from(bytes).toString('base64'),
        pages,
      }
    },
    preview: ({ as, from, count, ...request }) => {
      if (as === 'report') {
        const { notes, document } = prepareReport(request)
        return { ...exporter.preview(document, from, count), notes: notes.length }
      }
      const notes = chosen(request.notes)
      const document = prepare(notes, request)
      return { ...exporter.preview(document, from, count), notes: notes.length }
    },
  }
}
