import type { Language } from '../../shared/model/primitives.ts'

/** The few words that are printed and were not written by the delegate. */
export interface Labels {
  readonly contents: string
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string
  /** With `{from}`, `{to}` and `{count}`. */
  readonly columns: string
  /** What a screen reader says for a task's box. */
  readonly taskOpen: string
  readonly taskDone: string
  readonly image: string
  readonly emptyNote: string
  readonly untitled: string
  readonly notes: (count: number) => string
  readonly exported: (date: string) => string
  readonly changed: (date: string) => string
}

// A space before a colon does not break in French.
const nbsp = '\u00a0'

export const labelsIn: Record<Language, Labels> = {
  en: {
    contents: 'Contents',
    pageOf: 'Page {page} of {pages}',
    columns: 'Columns {from} to {to} of {count}',
    taskOpen: 'To do',
    taskDone: 'Done',
    image: 'Image:',
    emptyNote: 'This note is empty.',
    untitled: 'Untitled note',
    notes: (count) => (count === 1 ? '1 note' : `${count.toLocaleString('en-CA')} notes`),
    exported: (date) => `Exported ${date}`,
    changed: (date) => `changed ${date}`,
  },
  fr: {
    contents: 'Table des matières',
    pageOf: 'Page {page} de {pages}',
    columns: `Colonnes {from} à {to} de {count}`,
    taskOpen: 'À faire',
    taskDone: 'Fait',
    image: `Image${nbsp}:`,
    emptyNote: 'Cette note est vide.',
    untitled: 'Note sans titre',
    notes: (count) => (count < 2 ? `${count}${nbsp}note` : `${count.toLocaleString('fr-CA')}${nbsp}notes`),
    exported: (date) => `Exporté le ${date}`,
    changed: (date) => `modifiée le ${date}`,
  },
}
