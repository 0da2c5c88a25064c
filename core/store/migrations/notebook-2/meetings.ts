/**
 * Meetings. Wall times with the zone they are meant in; an offset is never stored. Places, cities and
 * notes are named, not referred to: each can go on its own.
 */
export const meetings = `
  CREATE TABLE meeting (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    start TEXT,
    end_date TEXT NOT NULL,
    "end" TEXT,
    time_zone TEXT NOT NULL,
    city TEXT NOT NULL,
    place TEXT NOT NULL,
    place_words TEXT NOT NULL,
    company TEXT NOT NULL,
    people TEXT NOT NULL,
    sector TEXT NOT NULL,
    goals TEXT NOT NULL,
    questions TEXT NOT NULL,
    cancelled INTEGER NOT NULL,
    note TEXT,
    -- As JSON: own, an item of the programme, or a calendar's UID, RECURRENCE-ID, SEQUENCE and DTSTAMP.
    origin TEXT NOT NULL,
    -- The name in calendars: UID and, for one of a series, its RECURRENCE-ID.
    uid TEXT NOT NULL,
    recurrence_id TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    -- What it said before the last change from outside, as JSON.
    earlier TEXT,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    removed_at INTEGER,
    UNIQUE (uid, recurrence_id)
  ) STRICT;
  CREATE INDEX meeting_by_day ON meeting (date, end_date) WHERE removed_at IS NULL;
  CREATE INDEX meeting_by_note ON meeting (note) WHERE note IS NOT NULL;
`
