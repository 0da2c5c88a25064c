import type { NoteFacts } from './note.ts'

/** What is known of a note about which nothing was said. */
export const noFacts: NoteFacts = { company: '', city: '', tags: [], pinned: false }
