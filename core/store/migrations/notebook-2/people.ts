/**
 * People met. The keys are names without accents and capitals, by which they are found and sorted;
 * the library's person is named, not referred to: it may go with an edition.
 */
export const people = `
  CREATE TABLE contact (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    company TEXT NOT NULL,
    company_key TEXT NOT NULL,
    role TEXT NOT NULL,
    -- JSON lists of texts.
    phones TEXT NOT NULL,
    mails TEXT NOT NULL,
    city TEXT NOT NULL,
    note TEXT NOT NULL,
    -- Everything it can be found by, folded.
    words TEXT NOT NULL,
    -- As JSON: own, a person of the library, or a card.
    origin TEXT NOT NULL,
    -- The name in other programs' address books.
    uid TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    trashed_at INTEGER
  ) STRICT;
  CREATE INDEX contact_by_name ON contact (name_key, seq) WHERE trashed_at IS NULL;
  CREATE INDEX contact_by_company ON contact (company_key = '', company_key, name_key, seq) WHERE trashed_at IS NULL;
  CREATE INDEX contact_by_trashing ON contact (trashed_at DESC, seq DESC) WHERE trashed_at IS NOT NULL;
`
