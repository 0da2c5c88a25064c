/** The phrasebook. */
export const phrases = {
  title: 'Phrases',
  lede: 'Choose one and it fills the screen: read it out, or turn the computer round.',
  failed: 'The phrases could not be read',
  search: 'Find a phrase in any language',
  count_one: '{{total}} phrase',
  count_other: '{{total}} phrases',
  empty: {
    title: 'No phrases in this edition',
    text: 'Greetings, questions and calls for help will stand here once an edition brings them.',
  },
  nothing: 'Nothing found for “{{words}}”',
  nothingHint: 'Try one word of it.',
  keys: 'Esc: close · ↑ ↓: next phrase',
  commands: { go: 'Go to Phrases' },
} as const
