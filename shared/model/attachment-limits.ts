/** Largest file that can be attached, in bytes: with base64 a third more, which every door lets through. */
export const MAX_ATTACHMENT_BYTES = 25_000_000

/** Longest name of an attached file, in UTF-16 code units. */
export const MAX_ATTACHMENT_NAME = 255

/** Longest edge of a picture's re-sampled copy, in pixels, and the largest such copy in bytes. */
export const MAX_PICTURE_EDGE = 1_600
export const MAX_PICTURE_BYTES = 4_000_000
