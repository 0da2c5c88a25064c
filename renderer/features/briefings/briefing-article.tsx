import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefingPage } from '../../../shared/contract/library.ts'
import type { Term } from '../../../shared/model/reference.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { usePageState } from '../../app/store-context.tsx'
import { IN_FIGURES, InFigures } from '../figures/in-figures.tsx'
import type { BriefingFigures } from '../figures/use-figures-of.ts'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { MentionedIn } from '../notes/mentioned-in.tsx'
import { BriefingPassages } from '../passages/briefing-passages.tsx'
import { LinkedPassage } from '../passages/linked-passage.tsx'
import { PassageOutline } from '../passages/passage-outline.tsx'
import styles from './briefing-article.module.css'
import { BriefingChanges } from './briefing-changes.tsx'
import { BriefingFacts } from './briefing-facts.tsx'
import { BriefingText } from './briefing-text.tsx'
import { OutlineColumn, type OutlineProps } from './outline.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { continueAt } from './reading-place.ts'
import { useReadingStates } from './reading-states.ts'
import { outlineOf } from './sections.ts'
import { useCurrentSection } from './use-current-section.ts'
import { useKeptPlace } from './use-kept-place.ts'
import { useReadingProgress } from './use-reading-progress.ts'
import { showSection, useSection } from './use-section.ts'

export interface BriefingArticleProps {
  readonly briefing: BriefingPage
  readonly figures: BriefingFigures
  readonly section: string | null
  /** Shows what changed in place of the text. */
  readonly changes: 'edition' | 'read' | null
  /** The terms to explain where they stand. */
  readonly terms: readonly Term[] | undefined
}

/** A briefing to read: its facts, its text, its outline, its sources. */
export function BriefingArticle({ briefing, figures, section, changes, terms }: BriefingArticleProps) {
  const { t } = useTranslation('briefings')
  const language = useLanguage()
  const text = useText()
  const notify = usePageState((state) => state.notify)
  const article = useRef<HTMLElement>(null)

  const title = text(briefing.title)
  const markdown = text(briefing.body)
  const { sections: textSections, passages } = useMemo(() => outlineOf(markdown, title), [markdown, title])
  const inFigures = useTranslation('figures').t('inFigures')
  const sections = useMemo(
    () =>
      figures.figures.length === 0
        ? textSections
        : [...textSections, { anchor: IN_FIGURES, title: inFigures, depth: 2 }],
    [textSections, figures, inFigures],
  )
  const citations = useMemo(
    () =>
      numberSources([...passages, ...figures.figures.map(({ sources }) => ({ label: inFigures, sourceIds: sources }))]),
    [passages, figures, inFigures],
  )
  const sources = useMemo(() => [...briefing.sources, ...figures.sources], [briefing, figures])
  const anchors = useMemo(() => sections.map(({ anchor }) => anchor), [sections])

  useSection({ article, section, onMissing: useCallback(() => notify({ message: t('noSection') }), [notify, t]) })
  useKeptPlace(article, language)
  const current = useCurrentSection(article, anchors)
  const states = useReadingStates()
  const state = states === null ? null : states.get(briefing.id)
  useReadingProgress({ article, briefing: briefing.id, state, enabled: changes === null })

  const outline: OutlineProps = {
    briefingId: briefing.id,
    sections,
    onSame: (anchor) => showSection(article.current, anchor),
  }
  return (
    <CitationsProvider citations={citations} sources={sources}>
      <article ref={article} className={styles.article} data-briefing={briefing.id}>
        <div className={styles.columns}>
          <div className={styles.text}>
            <PageHeading
              title={title}
              lede={text(briefing.lede)}
              eyebrow={<BriefingFacts briefing={briefing} outline={outline} />}
            />
            {state !== null && (
              <ReadingBar
                briefing={briefing}
                state={state}
                sections={sections}
                showsChanges={changes !== null}
                onContinue={section === null && changes === null ? (at) => continueAt(article.current, at) : undefined}
              />
            )}
            {changes === null ? (
              <>
                <LinkedPassage />
                <BriefingText markdown={markdown} {...(terms && { terms })} />
                <BriefingPassages briefing={briefing.id} markdown={markdown} article={article} />
              </>
            ) : (
              <BriefingChanges briefing={briefing} sections={sections} since={changes} state={state} />
            )}
            <InFigures figures={figures.figures} />
            <SourceList />
            <MentionedIn what="briefing" id={briefing.id} />
          </div>
          {sections.length > 1 && (
            <div className={styles.outline}>
              <div className={styles.beside}>
                <OutlineColumn {...outline} current={current} />
                <PassageOutline briefing={briefing.id} />
              </div>
            </div>
          )}
        </div>
      </article>
    </CitationsProvider>
  )
}
