import { ListChecks } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../shared/contract/index.ts'
import type { Tick } from '../../../shared/model/tick.ts'
import { CallError } from '../../app/call-error.tsx'
import type { PageProps } from '../../app/feature.ts'
import { useText } from '../../app/language.ts'
import { PageHeading } from '../../app/page-heading.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ReferencePage } from '../briefings/reference-page.tsx'
import { numberSources } from '../library/citations.ts'
import { CitationsProvider } from '../library/citations-context.tsx'
import { SourceList } from '../library/source-list.tsx'
import { ChecklistSection } from './checklist-section.tsx'
import { ChecklistTabs } from './checklist-tabs.tsx'
import { type Ticks, useTicks } from './use-ticks.ts'

/** The edition's lists to tick, one at a time. */
export default function ChecklistsPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('checklists')
  const { data, error, refetch } = useCall('library.checklists', {})
  const ticks = useTicks()
  const failure = error ?? ticks.error
  const retry = (): void => {
    void refetch()
    void ticks.refetch()
  }
  return (
    <ReferencePage>
      {failure ? (
        <CallError error={failure} title={t('failed')} heading="h1" onRetry={retry} />
      ) : data && ticks.ticks ? (
        <Checklists data={data} ticks={ticks} now={ticks.ticks} chosen={id ?? null} />
      ) : (
        <Loading />
      )}
    </ReferencePage>
  )
}

interface ChecklistsProps {
  readonly data: OutputOf<'library.checklists'>
  readonly ticks: Ticks
  readonly now: readonly Tick[]
  readonly chosen: string | null
}

function Checklists({ data: { checklists, sources }, ticks, now, chosen }: ChecklistsProps) {
  const { t } = useTranslation('checklists')
  const text = useText()
  const shown = chosen === null ? checklists[0] : checklists.find(({ id }) => id === chosen)
  const citations = useMemo(
    () =>
      numberSources(
        (shown?.items ?? []).map((item, index) => ({
          label: t('item', { number: index + 1 }),
          sourceIds: item.sources,
        })),
      ),
    [shown, t],
  )
  if (!shown) {
    const isEmpty = checklists.length === 0
    return (
      <>
        <PageHeading title={t('title')} />
        <EmptyState
          icon={ListChecks}
          title={t(isEmpty ? 'empty.title' : 'missing.title')}
          action={
            <LinkButton href={hrefOf(isEmpty ? paths.editions : paths.checklists)}>
              {t(isEmpty ? 'empty.action' : 'missing.action')}
            </LinkButton>
          }
        >
          <p>{t(isEmpty ? 'empty.text' : 'missing.text')}</p>
        </EmptyState>
      </>
    )
  }
  return (
    <CitationsProvider citations={citations} sources={sources}>
      <PageHeading title={t('pageTitle', { list: text(shown.title) })} eyebrow={t('title')}>
        {text(shown.title)}
      </PageHeading>
      <ChecklistTabs checklists={checklists} ticks={now} current={shown.id} />
      <ChecklistSection checklist={shown} ticks={ticks} now={now} />
      <SourceList />
    </CitationsProvider>
  )
}
