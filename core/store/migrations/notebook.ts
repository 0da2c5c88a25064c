import type { Migration } from '../migrate.ts'
import { notebook2 } from './notebook-2/index.ts'

/** The notebook's schema, step by step. Each entry is frozen once released. */
export const notebookMigrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      CREATE TABLE note (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        version INTEGER NOT NULL,
        created_at INTEGER NOT NULL,
        updated_at INTEGER NOT NULL,
        trashed_at INTEGER
      ) STRICT;

      CREATE INDEX note_by_change ON note (updated_at DESC, seq DESC) WHERE trashed_at IS NULL;
      CREATE INDEX note_by_trashing ON note (trashed_at DESC, seq DESC) WHERE trashed_at IS NOT NULL;

      -- The index holds only what can be found: notes that are not in the trash.
      CREATE VIEW note_live AS SELECT seq, title, body FROM note WHERE trashed_at IS NULL;
      CREATE VIRTUAL TABLE note_index USING fts5 (
        title, body,
        content = 'note_live', content_rowid = 'seq',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );
      CREATE TRIGGER note_inserted AFTER INSERT ON note WHEN new.trashed_at IS NULL BEGIN
        INSERT INTO note_index (rowid, title, body) VALUES (new.seq, new.title, new.body);
      END;
      CREATE TRIGGER note_deleted AFTER DELETE ON note WHEN old.trashed_at IS NULL BEGIN
        INSERT INTO note_index (note_index, rowid, title, body) VALUES ('delete', old.seq, old.title, old.body);
      END;
      -- One trigger, not two: SQLite does not say which of two would run first, and the old words
      -- must leave the index before the new ones come.
      CREATE TRIGGER note_updated AFTER UPDATE OF title, body, trashed_at ON note BEGIN
        INSERT INTO note_index (note_index, rowid, title, body)
        SELECT 'delete', old.seq, old.title, old.body WHERE old.trashed_at IS NULL;
        INSERT INTO note_index (rowid, title, body)
        SELECT new.seq, new.title, new.body WHERE new.trashed_at IS NULL;
      END;

      CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    `,
  },
  { version: 2, sql: notebook2 },
]
