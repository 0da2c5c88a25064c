import { ArrowDown, Check, CircleCheck, FileDiff, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BriefingPage } from '../../../shared/contract/library.ts'
import type { ReadingState } from '../../../shared/contract/reading.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { usePageState } from '../../app/store-context.tsx'
import { useAct } from '../../client/use-call.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import styles from './reading-bar.module.css'
import { readMarkOf } from './reading-states.ts'
import type { Section } from './sections.ts'

export interface ReadingBarProps {
  readonly briefing: BriefingPage
  readonly state: ReadingState | undefined
  readonly sections: readonly Section[]
  /** Whether the changes are on the page already. */
  readonly showsChanges: boolean
  /** Goes to where the reader stopped; left out where the page was opened at some other place. */
  readonly onContinue: ((at: ReadingState) => void) | undefined
}

/** How far this briefing was read, and what one may do about it. */
export function ReadingBar({ briefing, state, sections, showsChanges, onContinue }: ReadingBarProps) {
  const { t } = useTranslation('briefings')
  const format = useFormat()
  const sentence = useErrorSentence()
  const mark = useAct('reading.mark')
  // What was read is kept in the notebook: while that is locked there is nothing to mark it in.
  const canMark = usePageState(({ lock }) => lock.state === 'open' || lock.state === 'plain')
  // Where the reader stopped before this visit: it stays on offer while she reads on from the top.
  const [stopped] = useState(state)
  const readMark = readMarkOf(state)
  const isRead = readMark === 'read'
  const isBegun = readMarkOf(stopped) === 'part'
  const section = sections.find(({ anchor }) => anchor === stopped?.section)
  const since = readMark === 'changed' ? 'read' : briefing.change === 'changed' && !isRead ? 'edition' : null
  return (
    <div className={styles.bar}>
      <span role="status" className={styles.state}>
        {readMark === 'read' && state?.finishedAt && (
          <Badge tone="green" icon={Check}>
            {t('reading.read', { date: format.day(state.finishedAt, 'short') })}
          </Badge>
        )}
        {readMark === 'part' && (
          <Badge>{t('reading.part', { share: format.number(state?.share ?? 0, PERCENT) })}</Badge>
        )}
        {readMark === 'changed' && <Badge tone="accent">{t('reading.changed')}</Badge>}
      </span>
      {stopped && isBegun && section && onContinue && (
        <Button size="small" icon={ArrowDown} onPress={() => onContinue(stopped)}>
          {t('reading.continue', { section: section.title })}
        </Button>
      )}
      {since !== null && !showsChanges && (
        <LinkButton size="small" icon={FileDiff} href={hrefOf(paths.briefingChanges(briefing.id, since))}>
          {t(since === 'read' ? 'changes.sinceRead' : 'changes.inEdition')}
        </LinkButton>
      )}
      {canMark && (
        <Button
          look="quiet"
          size="small"
          icon={isRead ? RotateCcw : CircleCheck}
          onPress={() => mark.mutate({ briefing: briefing.id, read: !isRead })}
        >
          {t(isRead ? 'reading.markUnread' : 'reading.markRead')}
        </Button>
      )}
      {mark.error && (
        <span role="alert" className={styles.failed}>
          {sentence(mark.error)}
        </span>
      )}
    </div>
  )
}

const PERCENT: Intl.NumberFormatOptions = { style: 'percent', maximumFractionDigits: 0 }
