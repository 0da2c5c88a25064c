/** How far each briefing was read, and which text of it. */
export const reading = `
  CREATE TABLE reading (
    briefing TEXT PRIMARY KEY,
    -- Where the reader stopped: the address of a section and the block below its heading.
    section TEXT,
    block INTEGER NOT NULL,
    -- What of the text was on screen, as JSON: stretches [from, to], shares of the whole.
    seen TEXT NOT NULL,
    -- The hash of the text that seen belongs to.
    seen_hash TEXT NOT NULL,
    finished_at INTEGER,
    -- The text the reader knows: the one that was finished last, or else the one that was begun.
    edition INTEGER NOT NULL,
    hash TEXT NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`
