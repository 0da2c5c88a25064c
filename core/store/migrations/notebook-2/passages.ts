/**
 * Words of briefings that the delegate marked. The library is another file, so nothing here refers
 * to it by key: a passage outlives the briefing it was marked in.
 */
export const passages = `
  CREATE TABLE passage (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    briefing TEXT NOT NULL,
    briefing_title TEXT NOT NULL,
    language TEXT NOT NULL,
    edition INTEGER NOT NULL,
    section TEXT,
    section_title TEXT NOT NULL,
    -- W3C Web Annotation selectors as JSON: [TextQuoteSelector, TextPositionSelector].
    selector TEXT NOT NULL,
    earlier TEXT NOT NULL,
    comment TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER
  ) STRICT;
  CREATE INDEX passage_by_briefing ON passage (briefing, created_at, seq) WHERE removed_at IS NULL;
  CREATE INDEX passage_by_removal ON passage (removed_at DESC, seq DESC) WHERE removed_at IS NOT NULL;
`
