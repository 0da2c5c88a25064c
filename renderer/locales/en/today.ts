/** The first screen: where the mission stands. */
export const today = {
  title: 'Today',
  failed: 'Today could not be put together',
  before_one: '{{days}} day to go',
  before_other: '{{days}} days to go',
  during: 'Day {{day}} of {{days}}, {{cities}}',
  after: 'The mission ended {{when}}',
  lede: '{{title}}, {{from}} to {{to}}: {{cities}}.',
  noEdition: {
    title: 'No edition on this computer yet',
    text: 'Briefings, regions and emergency numbers come in an edition from the mission desk.',
    action: 'Bring in an edition',
  },
  notes: {
    title: 'Written last',
    total: '{{total}} notes',
    empty: 'What you write in meetings will stand here. It stays on this computer.',
    first: 'Write the first note',
    untitled: 'Untitled note',
  },
  reading: {
    title: 'To read',
    all: 'all {{total}} briefings',
    added: 'new',
    changed: 'changed',
  },
  advice: { title: 'Advice for {{country}}', regions: '{{total}} regions' },
  clocks: { title: 'Now', home: 'Home ({{city}})' },
  freshness: {
    title: 'How fresh it is',
    edition: 'edition {{edition}}, {{date}}',
    fresh: 'Every briefing is within its review date. The edition is to be reviewed by {{date}}.',
    past_one: 'One briefing is past its review date: check it before you rely on it.',
    past_other: '{{total}} briefings are past their review dates: check them before you rely on them.',
    since: 'since {{date}}',
  },
} as const
