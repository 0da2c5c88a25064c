/** What every page that is read from the library shows: dates, sources, links that leave Valise. */
export const library = {
  asOf: 'as of {{date}}',
  reviewBy: 'review by {{date}}',
  reviewByPast: 'review by {{date}}: past',
  pastReview: 'Past its review date',
  confirm: 'Confirm before use',
  opensOutside: '(opens outside Valise)',
  source: {
    mark: 'Source {{number}}: {{publisher}}',
    heading: 'Sources',
    missing: 'This source is not in the edition.',
    noAddress: 'Read in a copy; there is no public address to give.',
    copy: 'Copy address',
    citedIn: 'Supports',
    language: { en: 'in English', fr: 'in French', es: 'in Spanish' },
    confidence: {
      high: 'official text, read directly',
      medium: 'one institutional or press source',
      low: 'reported: weak, old or disputed',
    },
  },
  copied: 'Copied',
  scroll: 'Table: {{name}}. Scrolls sideways.',
} as const
