import type { Migration } from '../migrate.ts'

/** The library's schema, step by step. Each entry is frozen once released. */
export const libraryMigrations: readonly Migration[] = [
  {
    version: 1,
    sql: `
      -- One row an edition that was ever applied here; the highest number is the current one.
      CREATE TABLE edition (
        number INTEGER PRIMARY KEY,
        mission TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        review_by TEXT NOT NULL,
        synced_at TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;

      -- body is the item's canonical JSON; derived is what a list shows of it, computed once, at
      -- sync. It stands before the body so that a list never reads one.
      CREATE TABLE item (
        seq INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        hash TEXT NOT NULL,
        derived TEXT,
        body TEXT NOT NULL,
        UNIQUE (kind, id)
      ) STRICT;

      -- What each edition did to each item, with the earlier text.
      CREATE TABLE change (
        edition INTEGER NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        change TEXT NOT NULL CHECK (change IN ('added', 'changed', 'removed')),
        before TEXT,
        PRIMARY KEY (edition, kind, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX change_by_item ON change (kind, id, edition);

      -- The library as plain text in pieces that can be found, one language each.
      CREATE TABLE passage (
        seq INTEGER PRIMARY KEY,
        item INTEGER NOT NULL REFERENCES item (seq) ON DELETE CASCADE,
        language TEXT NOT NULL,
        anchor TEXT,
        title TEXT NOT NULL,
        section TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;
      CREATE INDEX passage_by_item ON passage (item);
      -- Kept by the sync, in bulk: triggers would flush the index for every row.
      CREATE VIRTUAL TABLE passage_index USING fts5 (
        title, section, body,
        content = 'passage', content_rowid = 'seq',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );
    `,
  },
]
