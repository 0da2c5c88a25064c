/** The mission's programme. */
export const programme = {
  title: 'Programme',
  failed: 'The programme could not be read',
  noHours:
    'No hours are published for these items, so none is shown. The schedule your trade commissioner sent you counts.',
  hours: 'Hours are those of the city’s clock; below them those at home, {{city}}.',
  clocks: 'Clocks here and at home',
  atHome: '{{time}} at home',
  empty: {
    title: 'There is no programme in this edition',
    text: 'The days of the mission will stand here once an edition brings them.',
    action: 'Bring in an edition',
  },
  commands: { go: 'Go to Programme' },
} as const
