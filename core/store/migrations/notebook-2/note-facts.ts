/**
 * What a note is about, beside its text: company, city, tags, pin. The keys are the same words
 * without accents and capitals, by which they are found; `note_tag` holds the tags of notes that are
 * not in the trash and can be made again from `note.tags`.
 */
export const noteFacts = `
  ALTER TABLE note ADD COLUMN company TEXT NOT NULL DEFAULT '';
  ALTER TABLE note ADD COLUMN company_key TEXT NOT NULL DEFAULT '';
  -- The id of a city of the mission, or any words.
  ALTER TABLE note ADD COLUMN city TEXT NOT NULL DEFAULT '';
  ALTER TABLE note ADD COLUMN city_key TEXT NOT NULL DEFAULT '';
  -- A JSON list of words, in the order in which they were given.
  ALTER TABLE note ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE note ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;

  CREATE INDEX note_in_order ON note (pinned DESC, updated_at DESC, seq DESC) WHERE trashed_at IS NULL;
  CREATE INDEX note_by_company ON note (company_key, updated_at DESC) WHERE trashed_at IS NULL AND company_key <> '';
  CREATE INDEX note_by_city ON note (city_key, updated_at DESC) WHERE trashed_at IS NULL AND city_key <> '';

  CREATE TABLE note_tag (
    note INTEGER NOT NULL REFERENCES note (seq) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (note, position)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX note_tag_by_key ON note_tag (key, note);
`
