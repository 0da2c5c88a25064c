/** Whom to call in trouble. */
export const sos = {
  title: 'Emergency numbers',
  lede: 'Call first, read later. These numbers work without this computer: copy the ones for your city onto paper.',
  everywhere: 'Anywhere in {{country}}, and from abroad',
  failed: 'The emergency numbers could not be read',
  empty: {
    title: 'No emergency numbers in this edition',
    text: 'Numbers to call will stand here once an edition brings them.',
    action: 'Bring in an edition',
  },
  when: 'When:',
  confirm: 'Confirm before use',
  copy: 'Copy {{number}}',
  copyEmail: 'Copy the address',
  kinds: {
    short: 'Short number',
    voice: 'Telephone',
    'toll-free': 'Toll-free',
    text: 'Text message (SMS)',
    whatsapp: 'WhatsApp',
    signal: 'Signal',
  },
} as const
