import type { Extensions } from '@tiptap/core'
import { Code } from '@tiptap/extension-code'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Placeholder } from '@tiptap/extensions'
import { StarterKit } from '@tiptap/starter-kit'
import { attachmentNode } from '../attachments/attachment-node.ts'
import type { AttachmentPorts } from '../attachments/ports.ts'
import { EmphasisRules } from './emphasis-rules.ts'
import { editorKeys } from './keys.ts'
import { type LinkOpener, noteLink } from './link.ts'
import { type LinkSuggestionPorts, linkSuggestion } from './link-suggestion.ts'
import { NotePaste } from './paste.ts'
import { Source, SourceBlock } from './source.ts'
import { tableExtensions } from './table.ts'
import { taskExtensions } from './task.ts'
import { type TextMarkPorts, textMarks } from './text-marks.ts'

/** What the editor says and does through the page. Asked anew each time: the language may change. */
export interface EditorPorts {
  readonly openLink: () => LinkOpener
  readonly placeholder: () => string
  /** The name of a task's box for screen readers. */
  readonly taskLabel: (text: string) => string
  /** Asks for the address of a link. */
  readonly askLink: () => void
  /** Asks for files to attach. */
  readonly askFiles: () => void
  readonly links: LinkSuggestionPorts
  readonly marks: TextMarkPorts
  readonly attachments: AttachmentPorts
}

/** Everything a note can hold, and nothing Markdown cannot. */
export const noteExtensions = ({
  openLink,
  placeholder,
  taskLabel,
  askLink,
  askFiles,
  links,
  marks,
  attachments,
}: EditorPorts): Extensions => [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    link: false,
    underline: false,
    // The line that shows where a dragged text will land.
    dropcursor: { color: false, class: 'drop-cursor', width: 2 },
  }),
  // Markdown's code may stand in bold text and in links.
  Code.extend({ excludes: '' }),
  CodeBlock.extend({
    addAttributes() {
      return { ...this.parent?.(), meta: { default: null, rendered: false } }
    },
  }),
  ...taskExtensions(taskLabel),
  ...tableExtensions,
  noteLink(openLink),
  Source,
  SourceBlock,
  EmphasisRules,
  NotePaste,
  attachmentNode(attachments),
  linkSuggestion(links),
  textMarks(marks),
  editorKeys(askLink, askFiles),
  Placeholder.configure({ placeholder }),
]

/** Whose shortcuts while typing are used. Bold and italic have ours instead of their own. */
export const typingRules = [
  'heading',
  'bulletList',
  'orderedList',
  'taskItem',
  'blockquote',
  'codeBlock',
  'horizontalRule',
  'code',
  'strike',
  'link',
  'emphasisRules',
]

/** Whose shortcuts apply to what is pasted: addresses become links, signs stay the signs they are. */
export const pastingRules = ['link']
