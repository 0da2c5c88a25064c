/** The page of emergency numbers. */
export const sos = {
  title: 'Whom to call',
  failed: 'The emergency numbers could not be read',
  country: 'In the whole country',
  more_one: '{{count}} other number',
  more_other: '{{count}} other numbers',
  jump: 'Go to the numbers of a city',
  otherNumbers: 'Other numbers: {{name}}',
  copy: 'Copy {{number}}',
  kinds: {
    'toll-free': 'Toll-free',
    text: 'Text message',
    whatsapp: 'WhatsApp',
    signal: 'Signal',
  },
  empty: {
    title: 'There are no emergency numbers in this edition',
    text: 'Whom to call in trouble will stand here once an edition brings it. Until then, ask your host or your hotel.',
    action: 'Bring in an edition',
  },
} as const
