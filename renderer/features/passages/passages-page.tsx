import { Highlighter } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { CallError } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { PassageList } from './passage-list.tsx'
import { type PassageState, stateOf } from './passage-state.tsx'
import styles from './passages-page.module.css'

type Show = 'all' | PassageState

const shows: readonly Show[] = ['all', 'same', 'moved', 'changed', 'orphaned', 'removed']

/** Every passage the delegate marked, by briefing and by how it stands in this edition. */
export default function PassagesPage() {
  const { t } = useTranslation('passages')
  const live = useCall('passages.list', {})
  const removed = useCall('passages.list', { removed: true })
  const error = live.error ?? removed.error
  return (
    <ReferencePage>
      <PageHeading title={t('title')} lede={t('lede')} />
      {error ? (
        <CallError error={error} title={t('failed.list')} onRetry={() => void live.refetch()} />
      ) : live.data && removed.data ? (
        <Passages live={live.data} removed={removed.data} />
      ) : (
        <Loading />
      )}
    </ReferencePage>
  )
}

interface PassagesProps {
  readonly live: readonly PlacedPassage[]
  readonly removed: readonly PlacedPassage[]
}

function Passages({ live, removed }: PassagesProps) {
  const { t } = useTranslation('passages')
  const format = useFormat()
  const [show, setShow] = useState<Show>('all')
  if (live.length + removed.length === 0) return <NothingYet />

  const of = (which: Show): readonly PlacedPassage[] =>
    which === 'removed' ? removed : which === 'all' ? live : live.filter((passage) => stateOf(passage) === which)
  // What there is none of is no choice; the one that is shown stays one.
  const options = shows
    .filter((which) => which === 'all' || which === show || of(which).length > 0)
    .map((which) => ({ id: which, label: `${t(`show.${which}`)} ${format.number(of(which).length)}` }))
  const shown = of(show)
  return (
    <>
      <div className={styles.filter}>
        <Segmented label={t('show.label')} hideLabel options={options} value={show} onChange={setShow} />
      </div>
      {shown.length === 0 ? <p className={styles.none}>{t('none')}</p> : <ByBriefing passages={shown} />}
    </>
  )
}

function ByBriefing({ passages }: { readonly passages: readonly PlacedPassage[] }) {
  const text = useText()
  const { data = [] } = useCall('library.briefings', {})
  const groups = Map.groupBy(passages, ({ briefing }) => briefing)
  return [...groups].map(([briefing, own]) => {
    const summary = data.find(({ id }) => id === briefing)
    return (
      <section key={briefing} className={styles.briefing} aria-labelledby={`passages-${briefing}`}>
        <h2 id={`passages-${briefing}`} className={styles.heading}>
          {summary ? <a href={hrefOf(paths.briefing(briefing))}>{text(summary.title)}</a> : own[0]?.briefingTitle}
        </h2>
        <PassageList passages={own} inBriefing={false} labelledBy={`passages-${briefing}`} />
      </section>
    )
  })
}

function NothingYet() {
  const { t } = useTranslation('passages')
  return (
    <EmptyState
      icon={Highlighter}
      title={t('empty.title')}
      heading="h2"
      action={<LinkButton href={hrefOf(paths.briefings)}>{t('empty.action')}</LinkButton>}
    >
      <p>{t('empty.text')}</p>
    </EmptyState>
  )
}
