/** Templates for notes. */
export const templates = {
  title: 'Note templates',
  lede: 'A beginning for a note: headings and questions to write under. Change them, add your own; the shipped text can always be put back.',
  failed: 'The templates could not be shown',
  commands: { go: 'New note from a template' },
  add: 'Add a template',
  use: 'New note with it',
  edit: 'Edit',
  reset: 'Put back the shipped text',
  remove: 'Remove',
  changed: 'changed by you',
  own: 'your own',
  wasReset: '“{{title}}” is as it shipped.',
  wasRemoved: '“{{title}}” was removed.',
  form: {
    title: 'Name',
    nameless: 'Give it a name, so that you find it again.',
    body: 'Text',
    marks:
      'Markdown: “## ” begins a heading, “- [ ] ” a follow-up. For a meeting, {people}, {company}, {city} and {date} in double braces are filled in.',
    save: 'Save the template',
  },
  choose: 'Template',
  manage: 'Change the templates',
} as const
