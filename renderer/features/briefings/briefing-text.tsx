import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import type { Term } from '../../../shared/model/reference.ts'
import { remarkBriefing } from '../../../shared/text/briefing-markdown.ts'
import { useLanguage } from '../../app/language.ts'
import prose from '../../styles/prose.module.css'
import { rehypeTerms } from '../glossary/rehype-terms.ts'
import { createTermFinder } from '../glossary/term-finder.ts'
import { TermMark } from '../glossary/term-mark.tsx'
import { OutsideLink } from '../library/outside-link.tsx'
import { SourceMark } from '../library/source-mark.tsx'
import styles from './briefing-text.module.css'
import { Callout } from './callout.tsx'
import { keepKnownTarget, linkTarget } from './link-target.ts'
import { rehypeTables, type TableOptions } from './rehype-tables.ts'
import { TextTable } from './text-table.tsx'

interface TextLinkProps {
  readonly href?: string | undefined
  readonly children?: ReactNode
}

function TextLink({ href, children }: TextLinkProps) {
  const target = linkTarget(href)
  if (target.to === 'app') return <a href={target.href}>{children}</a>
  if (target.to === 'outside') return <OutsideLink url={target.url}>{children}</OutsideLink>
  return children
}

interface HeadingProps {
  readonly id?: string | undefined
  readonly children?: ReactNode
}

// A link to a section puts the focus on its heading.
const heading = (Tag: 'h2' | 'h3' | 'h4') =>
  function SectionHeading({ id, children }: HeadingProps) {
    return (
      <Tag id={id} tabIndex={-1} className={styles.heading}>
        {children}
      </Tag>
    )
  }

type Marks = Record<'source-mark', typeof SourceMark> & Record<'term-mark', typeof TermMark>

const components: Components & Marks = {
  'source-mark': SourceMark,
  'term-mark': TermMark,
  aside: Callout,
  a: TextLink,
  table: TextTable,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
}

const remarkPlugins = [remarkGfm, remarkBriefing]

const NO_TERMS: readonly Term[] = []

export interface BriefingTextProps {
  readonly markdown: string
  /** The terms to explain where they stand. */
  readonly terms?: readonly Term[]
}

/** The text of a briefing. Draws again only when the text itself changes. */
export const BriefingText = memo(function BriefingText({ markdown, terms = NO_TERMS }: BriefingTextProps) {
  const { t } = useTranslation('briefings')
  const language = useLanguage()
  const rehypePlugins = useMemo((): PluggableList => {
    const caption: TableOptions['caption'] = (section, number) =>
      number === 1 ? section : t('tableCaption', { section, number })
    return [
      [rehypeTables, { caption }],
      [rehypeTerms, { find: createTermFinder(terms, language) }],
    ]
  }, [t, terms, language])
  return (
    <div className={prose.prose} data-reading="" data-briefing-text="">
      <Markdown
        remarkPlugins={remarkPlugins}
        rehypePlugins={rehypePlugins}
        components={components}
        urlTransform={keepKnownTarget}
        skipHtml
      >
        {markdown}
      </Markdown>
    </div>
  )
})
