/** Longest name and text of a template, in UTF-16 code units, and the most templates of one's own. */
export const MAX_TEMPLATE_NAME = 100
export const MAX_TEMPLATE_BODY = 20_000
export const MAX_TEMPLATES = 200
