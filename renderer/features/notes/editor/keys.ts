import { Extension } from '@tiptap/core'

/** Keys the editor adds: a way out for the keyboard, and the address of a link. */
export const editorKeys = (onLink: () => void) =>
  Extension.create({
    name: 'editorKeys',
    addKeyboardShortcuts() {
      return {
        // Tab indents lists, so Escape is how a keyboard leaves the text.
        ['Escape']: () => this.editor.commands.blur(),
        'Mod-Shift-k': () => {
          onLink()
          return true
        },
      }
    },
  })
