// Apart from the schemas, so that the page needs none of them.

/** Largest bundle accepted, in bytes of UTF-8. The shipped one is well under 2 MiB. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024

/**
 * The lists of a bundle, in the order they are applied. The name of a list is the kind of its items
 * everywhere else.
 */
export const itemKinds = [
  'sources',
  'issuers',
  'regions',
  'briefings',
  'contacts',
  'places',
  'people',
  'programme',
  'phraseGroups',
  'phrases',
  'terms',
  'checklists',
  'figures',
  'templates',
] as const
export type ItemKind = (typeof itemKinds)[number]
