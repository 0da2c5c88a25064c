import { useCallback, useEffect } from 'react'
import { usePageState } from '../../app/store-context.tsx'
import { NEW } from './new-note.ts'

// Only the note's id is kept here; the note itself is in the notebook.
const KEY = 'valise.panel-note'

/** The note that was in the panel last. */
export const rememberedNote = (): string => {
  try {
    return localStorage.getItem(KEY) ?? NEW
  } catch {
    return NEW
  }
}

const remember = (id: string): void => {
  try {
    localStorage.setItem(KEY, id)
  } catch {
    // A browser may forbid it: then the panel begins with a new note next time.
  }
}

/** The note in the panel and how to put another there. It outlives navigation and a reload. */
export const usePanelNote = (): readonly [string, (id: string) => void] => {
  const chosen = usePageState((state) => state.panel.noteId)
  const openPanel = usePageState((state) => state.openPanel)
  const id = chosen ?? rememberedNote()
  useEffect(() => remember(id), [id])
  return [id, useCallback((next: string) => openPanel(next), [openPanel])]
}
