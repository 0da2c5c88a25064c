import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { createSuggestionList, type SuggestionList, type SuggestionWords } from './suggestion-list.ts'

/** Something that `[[` can link to. */
export interface LinkSuggestion {
  readonly address: string
  readonly title: string
  /** What it is, in the reader's language. */
  readonly kind: string
}

export interface LinkSuggestionPorts {
  readonly suggest: (typed: string) => Promise<LinkSuggestion[]>
  readonly words: () => SuggestionWords
}

/** Longest text behind `[[` for which something is looked for. */
const LONGEST = 60

const key = new PluginKey('linkSuggestion')

/**
 * `[[` opens a list of what can be linked to; a choice puts a link in its place. The link is the one
 * that all internal links are, so it survives a new title and a new edition.
 */
export const linkSuggestion = ({ suggest, words }: LinkSuggestionPorts) =>
  Extension.create({
    name: 'linkSuggestion',
    addProseMirrorPlugins() {
      return [
        Suggestion<LinkSuggestion, LinkSuggestion>({
          pluginKey: key,
          editor: this.editor,
          char: '[[',
          allowSpaces: true,
          allowedPrefixes: null,
          decorationClass: 'link-query',
          allow: ({ editor, range }) =>
            range.to - range.from <= LONGEST && !editor.isActive('code') && !editor.isActive('codeBlock'),
          items: ({ query }) => suggest(query.trim()).catch(() => []),
          command: ({ editor, range, props: { address, title } }) => {
            editor
              .chain()
              .focus()
              .insertContentAt(range, {
                type: 'text',
                text: title,
                marks: [{ type: 'link', attrs: { href: address } }],
              })
              .run()
          },
          render: () => {
            let list: SuggestionList | null = null
            let unmount: (() => void) | null = null
            let choose: (item: LinkSuggestion) => void = () => {}
            const show = ({ items, loading, command }: SuggestionProps<LinkSuggestion, LinkSuggestion>): void => {
              choose = command
              if (!loading) list?.show(items)
            }
            const close = (): void => {
              unmount?.()
              list?.close()
              list = null
              unmount = null
            }
            return {
              onStart: (props) => {
                close()
                list = createSuggestionList(props.editor.view.dom, words(), (item) => choose(item))
                unmount = props.mount(list.element)
                show(props)
              },
              onUpdate: show,
              onKeyDown: ({ event }) => list?.press(event.key) ?? false,
              onExit: close,
            }
          },
        }),
      ]
    },
  })
