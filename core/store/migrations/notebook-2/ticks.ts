/** The ticks of checklists. Items are named, not referred to: they live in the library and may go. */
export const ticks = `
  CREATE TABLE tick (
    checklist TEXT NOT NULL,
    item TEXT NOT NULL,
    text_en TEXT NOT NULL,
    text_fr TEXT NOT NULL,
    ticked_at INTEGER NOT NULL,
    PRIMARY KEY (checklist, item)
  ) STRICT, WITHOUT ROWID;
`
