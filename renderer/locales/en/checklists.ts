/** Lists to tick. */
export const checklists = {
  title: 'Checklists',
  pageTitle: 'Checklist: {{list}}',
  failed: 'The checklists could not be read',
  item: 'item {{number}}',
  items: 'Items to tick',
  progress: '{{done}} of {{total}}',
  done: '{{done}} of {{total}} done',
  allDone: 'All done',
  ticked: 'ticked {{day}}',
  changed: 'Changed since you ticked it',
  untickAll: 'Untick all',
  unticked_one: '{{total}} tick taken away',
  unticked_other: '{{total}} ticks taken away',
  print: 'Print',
  empty: {
    title: 'There are no checklists in this edition',
    text: 'What to prepare, what to do each morning and what to do when something happens will stand here once an edition brings it.',
    action: 'Bring in an edition',
  },
  missing: {
    title: 'This list is no longer in the library',
    text: 'A later edition has withdrawn it. What you ticked is kept in your notebook.',
    action: 'All checklists',
  },
  commands: { go: 'Go to Checklists' },
} as const
