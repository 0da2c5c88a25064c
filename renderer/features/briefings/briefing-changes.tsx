import { ArrowDown, BookOpen } from 'lucide-react'
import { type ReactNode, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefingPage } from '../../../shared/contract/library.ts'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { ChangedText } from '../compare/changed-text.tsx'
import styles from './briefing-changes.module.css'
import { type ChangedSection, compareBriefings, type MovedDate } from './compare-briefings.ts'
import type { Section } from './sections.ts'

export interface BriefingChangesProps {
  readonly briefing: BriefingPage
  readonly sections: readonly Section[]
  /** Against the edition before, or against the text that was read last. */
  readonly since: 'edition' | 'read'
  /** How far it was read; `null` until that is known. */
  readonly state: ReadingState | undefined | null
}

/** What changed in a briefing, where its text stands: the old struck, the new underlined. */
export function BriefingChanges({ briefing, sections, since, state }: BriefingChangesProps) {
  const { t } = useTranslation('briefings')
  const isKnown = since === 'edition' || state !== null
  const edition = since === 'read' ? state?.edition : undefined
  const { data, error, refetch } = useCall(
    'library.earlier',
    { id: briefing.id, ...(edition !== undefined && { edition }) },
    { enabled: isKnown },
  )
  const back = (
    <LinkButton size="small" icon={BookOpen} href={hrefOf(paths.briefing(briefing.id))}>
      {t('changes.back')}
    </LinkButton>
  )
  if (error) return <CallError error={error} title={t('changes.failed')} onRetry={() => void refetch()} heading="p" />
  if (data === undefined) return <Loading />
  if (data === null) {
    return (
      <section className={styles.changes} aria-labelledby="changes">
        <h2 id="changes" className={styles.title}>
          {t(since === 'read' ? 'changes.sinceRead' : 'changes.inEdition')}
        </h2>
        <p className={styles.none}>
          {t(briefing.change === 'added' ? 'changes.added' : since === 'read' ? 'changes.unknown' : 'changes.none')}
        </p>
        {back}
      </section>
    )
  }
  return <Compared briefing={briefing} before={data.briefing} sections={sections} since={since} back={back} />
}

interface ComparedProps extends Pick<BriefingChangesProps, 'briefing' | 'sections' | 'since'> {
  readonly before: Parameters<typeof compareBriefings>[0]
  readonly back: ReactNode
}

function Compared({ briefing, before, sections, since, back }: ComparedProps) {
  const { t } = useTranslation('briefings')
  const language = useLanguage()
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const compared = useMemo(
    () => compareBriefings(before, briefing, sections, language),
    [before, briefing, sections, language],
  )
  const showFirst = (): void => {
    const first = list.current?.querySelector<HTMLElement>('del, ins')
    const passage = first?.closest<HTMLElement>('[data-section]')
    passage?.focus({ preventScroll: true })
    first?.scrollIntoView({ block: 'center' })
  }
  return (
    <section className={styles.changes} aria-labelledby="changes">
      <h2 id="changes" tabIndex={-1} className={styles.title}>
        {t(since === 'read' ? 'changes.sinceRead' : 'changes.inEdition')}
      </h2>
      <p className={styles.none}>
        {compared.count === 0
          ? t('changes.onlyDates')
          : t('changes.count', { count: compared.count, number: format.number(compared.count) })}
      </p>
      <div className={styles.tools}>
        {compared.count > 0 && (
          <Button size="small" icon={ArrowDown} onPress={showFirst}>
            {t('changes.first')}
          </Button>
        )}
        {back}
      </div>
      {compared.dates.length > 0 && (
        <ul className={styles.dates}>
          {compared.dates.map((date) => (
            <MovedDateLine key={date.what} date={date} />
          ))}
        </ul>
      )}
      <div ref={list}>
        {compared.sections.map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two sections of one name are told apart by their order alone
          <SectionChanges key={index} section={section} briefingId={briefing.id} />
        ))}
      </div>
    </section>
  )
}

function MovedDateLine({ date: { what, before, after } }: { readonly date: MovedDate }) {
  const { t } = useTranslation('briefings')
  const { t: editions } = useTranslation('editions')
  const format = useFormat()
  return (
    <li>
      {t(`changes.${what}`)}{' '}
      <del>
        <VisuallyHidden>{editions('removedWords')} </VisuallyHidden>
        {format.date(before)}
      </del>{' '}
      <ins>
        <VisuallyHidden>{editions('addedWords')} </VisuallyHidden>
        {format.date(after)}
      </ins>
    </li>
  )
}

function SectionChanges({ section, briefingId }: { readonly section: ChangedSection; readonly briefingId: string }) {
  const { t } = useTranslation('briefings')
  const { title, anchor, passages } = section
  return (
    <section className={styles.section} data-section="" tabIndex={-1} aria-label={title || t('changes.head')}>
      <h3 className={styles.heading}>
        {anchor === null ? (
          title || t('changes.head')
        ) : (
          <a href={hrefOf(paths.briefing(briefingId, anchor))} className={styles.link}>
            {title}
          </a>
        )}
      </h3>
      <ChangedText passages={passages} isTitled />
    </section>
  )
}
