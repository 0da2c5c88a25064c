/** Templates for notes as the delegate wrote them: by the id of the shipped one they stand for, or by their own. */
export const noteTemplates = `
  CREATE TABLE note_template (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
`
