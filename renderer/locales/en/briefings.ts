/** The list of briefings and the page of one. */
export const briefings = {
  title: 'Briefings',
  kinds: {
    city: 'City guides',
    risk: 'Risk',
    sector: 'Sectors',
    trade: 'Trade',
    practical: 'Practical',
  },
  kind: {
    city: 'City guide',
    risk: 'Risk',
    sector: 'Sector',
    trade: 'Trade',
    practical: 'Practical',
  },
  reference: 'Reference',
  change: { added: 'new', changed: 'changed' },
  changeTitle: { added: 'New in this edition', changed: 'Changed in this edition' },
  choose: {
    title: 'Choose a briefing',
    text: 'Each one takes a few minutes, says when it was true, and shows where every fact comes from.',
    start: 'Start with “{{title}}”',
  },
  empty: {
    title: 'There are no briefings in this edition',
    text: 'City guides, risk and sector briefings will stand here once an edition brings them.',
    action: 'Bring in an edition',
  },
  failed: 'The briefings could not be read',
  failedOne: 'This briefing could not be read',
  withdrawn: {
    title: 'Withdrawn in this edition',
    text: 'The edition on this computer has no briefing at this address. What you noted about it is kept in your notebook.',
    action: 'All briefings',
  },
  noSection: 'The section this link names is not in this edition. You are at the beginning of the briefing.',
  onThisPage: 'On this page',
  otherLanguage: { en: 'Français', fr: 'English' },
  readInOther: { en: 'Lire en français', fr: 'Read in English' },
  callout: {
    'so-what': 'So what for a small exporter',
    confirm: 'Confirm before use',
  },
  judgement: 'our judgement',
  toCheck: 'for you to check',
  tableCaption: '{{section}}, table {{number}}',
} as const
