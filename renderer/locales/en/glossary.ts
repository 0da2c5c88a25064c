/** Terms a delegate meets, each explained. */
export const glossary = {
  title: 'Glossary',
  lede: 'Words you will meet on the ground and in the briefings, each explained in a sentence or two.',
  failed: 'The glossary could not be read',
  search: 'Find a term',
  count_one: '{{total}} term',
  count_other: '{{total}} terms',
  empty: {
    title: 'No glossary in this edition',
    text: 'Terms of the trade and of the country will stand here once an edition brings them.',
  },
  nothing: 'Nothing found for “{{words}}”',
  nothingHint: 'Try one word of it, in any of the languages.',
  missing: 'The term this link names is not in this edition. Here is the whole glossary.',
  open: 'Open in the glossary',
  sources: 'Sources',
  commands: { go: 'Go to the glossary' },
} as const
