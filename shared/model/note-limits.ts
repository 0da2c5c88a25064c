/** Longest title and body of a note, in UTF-16 code units. A whole novel is about 1,000,000. */
export const MAX_NOTE_TITLE = 500
export const MAX_NOTE_BODY = 2_000_000

/** Longest company, city and tag of a note, in UTF-16 code units, and the most tags of one note. */
export const MAX_FACT = 200
export const MAX_TAGS = 50

/** How long a note stays in the trash, in days, before it goes for good. */
export const TRASH_DAYS = 30
