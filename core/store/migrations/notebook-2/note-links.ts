/** Where the notes that are not in the trash point to within the app. Derived, like the follow-ups. */
export const noteLinks = `
  CREATE TABLE note_link (
    note INTEGER NOT NULL REFERENCES note (seq) ON DELETE CASCADE,
    what TEXT NOT NULL,
    id TEXT NOT NULL,
    -- The words around the first such link.
    context TEXT NOT NULL,
    PRIMARY KEY (what, id, note)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX note_link_by_note ON note_link (note);
`
