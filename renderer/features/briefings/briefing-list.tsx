import { useTranslation } from 'react-i18next'
import type { BriefingSummary } from '../../../shared/contract/library.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { RowHeading, RowLink } from '../../ui/row-link.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { isPastReview } from '../library/calendar.ts'
import { useToday } from '../library/clock.ts'
import styles from './briefing-list.module.css'
import { groupByKind } from './group-by-kind.ts'
import { ReferenceList } from './reference-list.tsx'

/** Every briefing of the edition, grouped by kind. */
export function BriefingList({ currentId }: { readonly currentId: string | null }) {
  const { t } = useTranslation('briefings')
  const { data, error, refetch } = useCall('library.briefings', {})
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
                <BriefingRow briefing={briefing} isCurrent={briefing.id === currentId} />
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
}

function BriefingRow({ briefing, isCurrent }: BriefingRowProps) {
  const { t } = useTranslation('briefings')
  const { t: shared } = useTranslation('library')
  const language = useLanguage()
  const text = useText()
  const format = useFormat()
  const isPast = isPastReview(briefing.reviewBy, useToday())
  return (
    <RowLink
      href={hrefOf(paths.briefing(briefing.id))}
      isCurrent={isCurrent}
      title={text(briefing.title)}
      hint={text(briefing.hint)}
      aside={
        <span className={styles.aside}>
          {briefing.change !== null && (
            <span className={styles.change} title={t(`changeTitle.${briefing.change}`)}>
              {t(`change.${briefing.change}`)}
            </span>
          )}
          {isPast && (
            <span className={styles.past} title={shared('pastReview')}>
              <VisuallyHidden>{shared('pastReview')}, </VisuallyHidden>
            </span>
          )}
          {format.minutes(briefing.minutes[language])}
        </span>
      }
    />
  )
}
