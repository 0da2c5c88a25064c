import { useStore } from 'zustand'
import type { NoteSession, NoteSessionState } from './note-session.ts'

/** A part of an open note's state; draws again only when that part changes. */
export const useSessionState = <T>(session: NoteSession, select: (state: NoteSessionState) => T): T =>
  useStore(session.store, select)
