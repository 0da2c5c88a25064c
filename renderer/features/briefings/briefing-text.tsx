import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import { remarkBriefing } from '../../../shared/text/briefing-markdown.ts'
import prose from '../../styles/prose.module.css'
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

const components: Components & Record<'source-mark', typeof SourceMark> = {
  'source-mark': SourceMark,
  aside: Callout,
  a: TextLink,
  table: TextTable,
  h2: heading('h2'),
  h3: heading('h3'),
  h4: heading('h4'),
}

const remarkPlugins = [remarkGfm, remarkBriefing]

/** The text of a briefing. Draws again only when the text itself changes. */
export const BriefingText = memo(function BriefingText({ markdown }: { readonly markdown: string }) {
  const { t } = useTranslation('briefings')
  const rehypePlugins = useMemo((): PluggableList => {
    const caption: TableOptions['caption'] = (section, number) =>
      number === 1 ? section : t('tableCaption', { section, number })
    return [[rehypeTables, { caption }]]
  }, [t])
  return (
    <div className={prose.prose} data-reading="">
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
