import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Bold, Heading, Italic, Link, List, ListChecks, ListOrdered, Paperclip, TextQuote } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Icon } from '../../../ui/icon.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import styles from './tools.module.css'

type ToolName = 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers' | 'tasks' | 'quote'

interface Tool {
  readonly name: ToolName
  readonly icon: Icon
  readonly keys: string
  readonly isActive: (editor: Editor) => boolean
  readonly run: (chain: ChainedCommands) => ChainedCommands
}

const tools: readonly Tool[] = [
  {
    name: 'bold',
    icon: Bold,
    keys: 'Mod+B',
    isActive: (editor) => editor.isActive('bold'),
    run: (chain) => chain.toggleBold(),
  },
  {
    name: 'italic',
    icon: Italic,
    keys: 'Mod+I',
    isActive: (editor) => editor.isActive('italic'),
    run: (chain) => chain.toggleItalic(),
  },
  {
    name: 'heading',
    icon: Heading,
    keys: 'Mod+Alt+2',
    isActive: (editor) => editor.isActive('heading'),
    // One button: a heading of any level becomes a paragraph again.
    run: (chain) => chain.toggleHeading({ level: 2 }),
  },
  {
    name: 'bullets',
    icon: List,
    keys: 'Mod+Shift+8',
    isActive: (editor) => editor.isActive('bulletList'),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: 'numbers',
    icon: ListOrdered,
    keys: 'Mod+Shift+7',
    isActive: (editor) => editor.isActive('orderedList'),
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    name: 'tasks',
    icon: ListChecks,
    keys: 'Mod+Shift+9',
    isActive: (editor) => editor.isActive('taskList'),
    run: (chain) => chain.toggleTaskList(),
  },
  {
    name: 'quote',
    icon: TextQuote,
    keys: 'Mod+Shift+B',
    isActive: (editor) => editor.isActive('blockquote'),
    run: (chain) => chain.toggleBlockquote(),
  },
]

const activeTools = (editor: Editor): readonly string[] => [
  ...tools.filter((tool) => tool.isActive(editor)).map(({ name }) => name),
  ...(editor.isActive('link') ? ['link'] : []),
]

export interface ToolsProps {
  readonly editor: Editor
  readonly onLink: () => void
  readonly onAttach: () => void
}

/** A quiet row of what can be done with the text; every tool has its keys. */
export function Tools({ editor, onLink, onAttach }: ToolsProps) {
  const { t } = useTranslation('notes')
  const active = useEditorState({ editor, selector: ({ editor: now }) => activeTools(now) })
  return (
    <Toolbar aria-label={t('tools.label')} className={styles.tools ?? ''}>
      {tools.map(({ name, icon, keys, run }) => (
        <IconButton
          key={name}
          icon={icon}
          size="small"
          label={t(`tools.${name}`)}
          keys={keys}
          pressed={active.includes(name)}
          onPress={() => run(editor.chain().focus()).run()}
        />
      ))}
      <IconButton
        icon={Link}
        size="small"
        label={t('tools.link')}
        keys="Mod+Shift+K"
        pressed={active.includes('link')}
        onPress={onLink}
      />
      <IconButton icon={Paperclip} size="small" label={t('tools.attach')} keys="Mod+Shift+F" onPress={onAttach} />
    </Toolbar>
  )
}
