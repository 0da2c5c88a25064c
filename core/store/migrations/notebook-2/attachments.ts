/**
 * Files attached to notes. Their bytes lie beside the notebook, named by their content; `sha256` and
 * `picture` are hashes of bytes that are not encrypted. A use says that a note names the file, or has
 * named it: earlier texts of a note must still find theirs.
 */
export const attachments = `
  CREATE TABLE attachment (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    -- The re-sampled copy of a picture and the picture's own size in pixels.
    picture TEXT,
    width INTEGER,
    height INTEGER,
    added_at INTEGER NOT NULL,
    -- none, waiting, read, empty or unreadable.
    text_state TEXT NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE INDEX attachment_by_content ON attachment (sha256);
  CREATE INDEX attachment_by_picture ON attachment (picture) WHERE picture IS NOT NULL;
  CREATE INDEX attachment_waiting ON attachment (seq) WHERE text_state = 'waiting';

  CREATE TABLE attachment_use (
    attachment INTEGER NOT NULL REFERENCES attachment (seq) ON DELETE CASCADE,
    note INTEGER NOT NULL REFERENCES note (seq) ON DELETE CASCADE,
    PRIMARY KEY (attachment, note)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attachment_use_by_note ON attachment_use (note, attachment);

  -- Only what could be read of a file can be found; its name stands in the note.
  CREATE VIRTUAL TABLE attachment_index USING fts5 (
    text, content = 'attachment', content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
  );
  CREATE TRIGGER attachment_inserted AFTER INSERT ON attachment BEGIN
    INSERT INTO attachment_index (rowid, text) VALUES (new.seq, new.text);
  END;
  CREATE TRIGGER attachment_deleted AFTER DELETE ON attachment BEGIN
    INSERT INTO attachment_index (attachment_index, rowid, text) VALUES ('delete', old.seq, old.text);
  END;
  CREATE TRIGGER attachment_updated AFTER UPDATE OF text ON attachment BEGIN
    INSERT INTO attachment_index (attachment_index, rowid, text) VALUES ('delete', old.seq, old.text);
    INSERT INTO attachment_index (rowid, text) VALUES (new.seq, new.text);
  END;
`
