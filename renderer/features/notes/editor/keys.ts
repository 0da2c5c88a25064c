import { Extension } from '@tiptap/core'

/** Keys the editor adds: a way out for the keyboard, and the address of a link. */
export const editorKeys = (onLink: () => void) =>
  Extension.create({
    name: 'editorKeys',
    addKeyboardShortcuts() {
      // Tab indents lists, so Escape is how a keyboard leaves the text.
      const leave = (): boolean => this.editor.commands.blur()
      const askLink = (): boolean => {
        onLink()
        return true
      }
      return { Escape: leave, 'Mod-Shift-k': askLink }
    },
  })
