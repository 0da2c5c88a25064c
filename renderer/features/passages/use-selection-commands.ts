import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { useScreenCommands } from '../../app/command-context.tsx'
import { keys } from './keys.ts'
import { type ToMark, usePassageActions } from './use-passage-actions.ts'

export interface SelectionCommands {
  readonly onHighlight: () => void
  readonly onComment: () => void
  readonly onNote: () => void
}

export interface SelectionCommandsOptions {
  /** The words that are selected; `null` while none are. */
  readonly words: ToMark | null
  readonly clear: () => void
  readonly onComment: (passage: PlacedPassage) => void
}

/** What can be done with selected words: by the toolbar, by keys, from the palette. */
export const useSelectionCommands = ({ words, clear, onComment }: SelectionCommandsOptions): SelectionCommands => {
  const { mark, highlight, note } = usePassageActions()

  const onHighlight = (): void => {
    if (!words) return
    clear()
    void highlight(words)
  }
  const onCommentPressed = async (): Promise<void> => {
    if (!words) return
    const passage = await mark(words)
    if (!passage) return
    clear()
    onComment(passage)
  }
  const onNote = async (): Promise<void> => {
    if (!words) return
    const passage = await mark(words)
    if (!passage) return
    clear()
    await note(passage)
  }

  const when = (): boolean => words !== null
  useScreenCommands([
    {
      id: 'passages.highlight',
      title: 'passages:commands.highlight',
      group: 'do',
      keys: keys.highlight,
      when,
      run: onHighlight,
    },
    {
      id: 'passages.comment',
      title: 'passages:commands.comment',
      group: 'do',
      keys: keys.comment,
      when,
      run: onCommentPressed,
    },
    { id: 'passages.note', title: 'passages:commands.note', group: 'do', keys: keys.note, when, run: onNote },
  ])
  return { onHighlight, onComment: () => void onCommentPressed(), onNote: () => void onNote() }
}
