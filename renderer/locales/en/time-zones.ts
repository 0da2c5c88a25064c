/** The clocks of the mission's cities and of home. */
export const timeZones = {
  title: 'Time zones',
  lede: 'What the clocks of the mission’s cities show beside those at home, {{city}}.',
  failed: 'The cities could not be read',
  when: 'When it is, in {{city}}',
  now: 'now',
  change: 'Change the home time zone',
  home: 'Home: {{city}}',
  same: 'same time',
  ahead: '{{hours}} ahead',
  behind: '{{hours}} behind',
  noChange: 'not within a year',
  forward: '{{day}}, forward',
  back: '{{day}}, back',
  columns: {
    place: 'Place',
    time: 'Time',
    apart: 'From home',
    offset: 'Offset',
    change: 'Clocks change',
  },
  computed:
    'Computed with the time zone table of this computer: one that has not been updated may be an hour out. In an invitation, write the city and the offset.',
  briefing: 'What the library says of clocks: {{title}}',
  commands: { go: 'Go to Time zones' },
} as const
