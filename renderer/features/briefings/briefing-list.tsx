import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { BriefingSummary } from '../../../shared/contract/library.ts'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { iconProps } from '../../ui/icon.ts'
import { Loading } from '../../ui/loading.tsx'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { PastReviewDot } from '../library/past-review-dot.tsx'
import styles from './briefing-list.module.css'
import { groupByKind } from './group-by-kind.ts'
import { type ReadMark, readMarkOf, useReadingStates } from './reading-states.ts'
import { ReferenceList } from './reference-list.tsx'

/** Every briefing of the edition, grouped by kind. */
export function BriefingList({ currentId }: { readonly currentId: string | null }) {
  const { t } = useTranslation('briefings')
  const { data, error, refetch } = useCall('library.briefings', {})
  const states = useReadingStates()
  if (error) return <CallError error={error} title={t('failed')} onRetry={() => void refetch()} heading="p" />
  if (!data) return <Loading />
  if (data.length === 0) {
    return (
      <EmptyState
        title={t('empty.title')}
        action={<LinkButton href={hrefOf(paths.editions)}>{t('empty.action')}</LinkButton>}
      >
        <p>{t('empty.text')}</p>
      </EmptyState>
    )
  }
  return (
    <nav aria-label={t('title')}>
      {groupByKind(data).map(({ kind, briefings }) => (
        <section key={kind} aria-labelledby={`kind-${kind}`}>
          <RowHeading id={`kind-${kind}`}>{t(`kinds.${kind}`)}</RowHeading>
          <ul className={styles.list}>
            {briefings.map((briefing) => (
              <li key={briefing.id}>
                <BriefingRow
                  briefing={briefing}
                  isCurrent={briefing.id === currentId}
                  reading={states?.get(briefing.id)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ReferenceList />
    </nav>
  )
}

export interface BriefingRowProps {
  readonly briefing: BriefingSummary
  readonly isCurrent: boolean
  /** How far it was read; left out where it never was. */
  readonly reading: ReadingState | undefined
}

function BriefingRow({ briefing, isCurrent, reading }: BriefingRowProps) {
  const language = useLanguage()
  const text = useText()
  const format = useFormat()
  const mark = readMarkOf(reading)
  return (
    <RowLink
      href={hrefOf(paths.briefing(briefing.id))}
      isCurrent={isCurrent}
      title={text(briefing.title)}
      hint={text(briefing.hint)}
      aside={
        <span className={styles.aside}>
          <ChangeWords briefing={briefing} mark={mark} />
          <PastReviewDot reviewBy={briefing.reviewBy} />
          {format.minutes(briefing.minutes[language])}
          <ReadSign mark={mark} share={reading?.share ?? 0} />
        </span>
      }
    />
  )
}

/** That it is new or changed, as long as the reader has not read it so. */
function ChangeWords({ briefing: { change }, mark }: { readonly briefing: BriefingSummary; readonly mark: ReadMark }) {
  const { t } = useTranslation('briefings')
  const says = mark === 'changed' ? 'changed' : mark === 'read' ? null : change
  if (says === null) return null
  return (
    <span className={styles.change} title={mark === 'changed' ? t('readMark.changed') : t(`changeTitle.${says}`)}>
      {t(`change.${says}`)}
      {mark === 'changed' && <VisuallyHidden> ({t('readMark.changed')})</VisuallyHidden>}
    </span>
  )
}

/** How far it was read: a tick, or a ring that is filled as far; in words for those who do not see it. */
function ReadSign({ mark, share }: { readonly mark: ReadMark; readonly share: number }) {
  const { t } = useTranslation('briefings')
  const format = useFormat()
  if (mark === 'unread' || mark === 'changed') return <span className={styles.sign} />
  const words =
    mark === 'read'
      ? t('readMark.read')
      : `${t('readMark.part')}, ${format.number(share, { style: 'percent', maximumFractionDigits: 0 })}`
  return (
    <span className={styles.sign} title={words}>
      <VisuallyHidden>, {words}</VisuallyHidden>
      {mark === 'read' ? (
        <Check {...iconProps(14)} className={styles.tick} />
      ) : (
        <svg viewBox="0 0 14 14" className={styles.ring} aria-hidden="true">
          <circle cx="7" cy="7" r="5" className={styles.rest} />
          <circle cx="7" cy="7" r="5" className={styles.done} pathLength={1} strokeDasharray={`${share} 1`} />
        </svg>
      )}
    </span>
  )
}
