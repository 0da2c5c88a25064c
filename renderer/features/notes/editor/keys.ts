import { Extension } from '@tiptap/core'

/** Keys the editor adds: a way out for the keyboard, the address of a link, files. */
export const editorKeys = (onLink: () => void, onAttach: () => void) =>
  Extension.create({
    name: 'editorKeys',
    addKeyboardShortcuts() {
      // Tab indents lists, so Escape is how a keyboard leaves the text.
      const leave = (): boolean => this.editor.commands.blur()
      const askLink = (): boolean => {
        onLink()
        return true
      }
      const attach = (): boolean => {
        onAttach()
        return true
      }
      return { Escape: leave, 'Mod-Shift-k': askLink, 'Mod-Shift-f': attach }
    },
  })
