/** The people a delegate hears of. */
export const whoIsWho = {
  title: 'Who is who',
  lede: 'Office holders, officials and business people whose names you will hear, as of the day beside each.',
  failed: 'The people could not be read',
  search: 'Find a name, a post, an organization',
  count_one: '{{total}} person',
  count_other: '{{total}} people',
  toConfirm_one: 'Posts change hands: {{total}} entry must be confirmed before you use it.',
  toConfirm_other: 'Posts change hands: {{total}} entries must be confirmed before you use them.',
  nothing: 'Nobody found for “{{words}}”',
  nothingHint: 'Try one word of it.',
  empty: {
    title: 'There are no people in this edition',
    text: 'Ministers, officials and business people will stand here once an edition brings them.',
    action: 'Bring in an edition',
  },
  commands: { go: 'Go to Who is who' },
} as const
