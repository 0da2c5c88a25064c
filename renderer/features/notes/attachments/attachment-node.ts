import { mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { attachFiles } from './attach-files.ts'
import { type AttachmentAttributes, createAttachmentView } from './attachment-view.ts'
import type { AttachmentPorts } from './ports.ts'

/** An attached file in a line of a note. Written as `![words](attachment:id)` or `[name](attachment:id)`. */
export const attachmentNode = (ports: AttachmentPorts) =>
  Node.create({
    name: 'attachment',
    group: 'inline',
    inline: true,
    atom: true,
    draggable: true,
    addAttributes: () => ({
      id: { default: '', parseHTML: (element) => element.getAttribute('data-attachment') },
      label: { default: '', parseHTML: (element) => element.textContent },
      isPicture: { default: false, parseHTML: (element) => element.hasAttribute('data-picture') },
    }),
    parseHTML: () => [{ tag: 'span[data-attachment]' }],
    renderHTML: ({ node, HTMLAttributes: _all }) => [
      'span',
      mergeAttributes({ 'data-attachment': node.attrs.id, ...(node.attrs.isPicture && { 'data-picture': '' }) }),
      String(node.attrs.label),
    ],
    renderText: ({ node }) => String(node.attrs.label),
    addNodeView() {
      return ({ node, getPos }) => {
        const view = createAttachmentView(node.attrs as AttachmentAttributes, ports, () => {
          const position = getPos()
          if (position !== undefined) ports.open(String(node.attrs.id), position)
        })
        return {
          dom: view.dom,
          update: (next) => {
            if (next.type !== node.type) return false
            view.update(next.attrs as AttachmentAttributes)
            return true
          },
          // A press opens it; the keys of a focused button are the button's own.
          stopEvent: (event) =>
            event.type === 'click' || (event.type.startsWith('key') && event.target === view.button),
          ignoreMutation: () => true,
          destroy: view.destroy,
        }
      }
    },
    addKeyboardShortcuts() {
      const open = (): boolean => {
        const { selection } = this.editor.state
        if (!(selection instanceof NodeSelection) || selection.node.type !== this.type) return false
        ports.open(String(selection.node.attrs.id), selection.from)
        return true
      }
      return { Enter: open, 'Alt-Enter': open }
    },
    addProseMirrorPlugins() {
      return [attachFiles(ports)]
    },
  })
