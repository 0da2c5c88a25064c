/** Longest texts of a contact, in UTF-16 code units, and the most telephones and mail addresses of one. */
export const MAX_CONTACT_NAME = 200
export const MAX_CONTACT_ROLE = 200
export const MAX_CONTACT_PHONE = 100
export const MAX_CONTACT_MAIL = 254
export const MAX_CONTACT_NOTE = 20_000
export const MAX_CONTACT_WAYS = 20

/** Largest file of cards that is read, in UTF-16 code units: most of such a file are portraits. */
export const MAX_CARDS = 20_000_000
