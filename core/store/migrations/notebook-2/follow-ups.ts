/** The task-list lines of the notes that are not in the trash. Derived: made again from them by one call. */
export const followUps = `
  CREATE TABLE follow_up (
    seq INTEGER PRIMARY KEY,
    note INTEGER NOT NULL REFERENCES note (seq) ON DELETE CASCADE,
    -- Where the letter in the box stands in the note's text, in UTF-16 code units.
    box INTEGER NOT NULL,
    source TEXT NOT NULL,
    text TEXT NOT NULL,
    done INTEGER NOT NULL,
    -- A date YYYY-MM-DD, or '~', which comes after every date.
    due TEXT NOT NULL,
    people TEXT NOT NULL
  ) STRICT;
  CREATE INDEX follow_up_by_due ON follow_up (done, due, seq);
  CREATE INDEX follow_up_by_note ON follow_up (note, box, done);

  CREATE TABLE follow_up_person (
    follow_up INTEGER NOT NULL REFERENCES follow_up (seq) ON DELETE CASCADE,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (follow_up, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX follow_up_person_by_key ON follow_up_person (key, follow_up, name);
`
