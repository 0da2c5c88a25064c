/** Searches the delegate gave a name. */
export const savedSearches = `
  CREATE TABLE saved_search (
    seq INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    query TEXT NOT NULL
  ) STRICT;
`
