/**
 * Kept earlier states of notes. The parents are ids and not references: a notebook that is merged may
 * know a revision by name that it has never held.
 */
export const noteRevisions = `
  CREATE TABLE note_revision (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    note INTEGER NOT NULL REFERENCES note (seq) ON DELETE CASCADE,
    -- A JSON list of the ids of the revisions this text grew from: none for the first, two for a merge.
    parents TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    -- When the last word of this text was written.
    written_at INTEGER NOT NULL,
    -- When it was last kept, or found to be kept: at the change that followed, or at an export.
    kept_at INTEGER NOT NULL,
    -- When this very text last left as a file.
    exported_at INTEGER
  ) STRICT;
  CREATE INDEX note_revision_by_note ON note_revision (note, seq DESC);
`
