/** Longest texts of a meeting, in UTF-16 code units, and the most people of one. */
export const MAX_MEETING_TITLE = 500
export const MAX_MEETING_PLACE = 1_000
export const MAX_MEETING_TEXT = 20_000
export const MAX_MEETING_PEOPLE = 100

/** Largest calendar file that is read, in UTF-16 code units: a year of a busy office is about 500,000. */
export const MAX_CALENDAR = 5_000_000
