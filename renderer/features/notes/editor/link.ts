import type { Editor } from '@tiptap/core'
import { Link } from '@tiptap/extension-link'
import { Plugin } from '@tiptap/pm/state'
import { linkKind } from '../markdown/links.ts'

/** What the page does with a link that was pressed. */
export type LinkOpener = (address: string) => void

const addressAt = (target: EventTarget | null): string | null => {
  const link = target instanceof Element ? target.closest('a[href]') : null
  return link?.getAttribute('href') ?? null
}

/**
 * The browser must never follow a link by itself: the editor's page would be gone, or a window be
 * opened that nobody asked for. We take every press and ask the opener, which knows what is allowed.
 */
const presses = (open: () => LinkOpener, editor: Editor): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        click: (_view, event) => {
          const address = addressAt(event.target)
          if (address === null) return false
          event.preventDefault()
          // Somebody who marked words of the link was not following it.
          if (!editor.state.selection.empty) return false
          open()(address)
          return true
        },
        auxclick: (_view, event) => {
          if (addressAt(event.target) === null) return false
          event.preventDefault()
          return true
        },
      },
    },
  })

/** Links in notes: only to the web over TLS, mail, telephone, and places in this app. */
export const noteLink = (open: () => LinkOpener) =>
  Link.extend({
    // What is typed behind a link is not part of it.
    inclusive: false,
    addKeyboardShortcuts() {
      return {
        'Alt-Enter': () => {
          const { href } = this.editor.getAttributes('link')
          if (typeof href === 'string') open()(href)
          return typeof href === 'string'
        },
      }
    },
    addProseMirrorPlugins() {
      return [...(this.parent?.() ?? []), presses(open, this.editor)]
    },
  }).configure({
    openOnClick: false,
    markdownLinks: true,
    defaultProtocol: 'https',
    HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
    isAllowedUri: (address) => linkKind(address) !== null,
  })
