/** Longest passage and longest comment on one, in UTF-16 code units. A briefing has about 45,000. */
export const MAX_PASSAGE = 20_000
export const MAX_COMMENT = 20_000
