/** Notes as pages: what will be printed, and the way to save it. */
export const exporting = {
  title: 'Export as PDF',
  lede: 'These are the true pages. What you see is what is saved.',
  what: {
    all: 'All notes',
    chosen_one: '{{total}} note',
    chosen_other: '{{total}} notes',
  },
  pages_one: '{{total}} page',
  pages_other: '{{total}} pages',
  page: 'Page {{page}} of {{pages}}',
  preview: 'Pages',
  paper: 'Paper',
  papers: { letter: 'Letter', a4: 'A4' },
  language: 'Language of the page',
  languageHint: 'Of headings and dates. Your own words stay as you wrote them.',
  nameless: 'Your name and company are not on these pages yet: add them in Settings.',
  save: 'Save the PDF',
  saving: 'Making the PDF…',
  saved: 'Saved as {{file}}',
  failed: 'The pages could not be made',
  empty: {
    title: 'There is nothing to export',
    text: 'Notes you write will stand here as pages. Notes in the trash are left out.',
    action: 'Go to notes',
  },
  commands: { all: 'Export all notes as PDF' },
} as const
