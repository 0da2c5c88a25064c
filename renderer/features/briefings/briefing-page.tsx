import { BookX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { CallError } from '../../app/call-error.tsx'
import { useHashSearch } from '../../app/hash-location.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useFiguresOf } from '../figures/use-figures-of.ts'
import { LinkedPassage } from '../passages/linked-passage.tsx'
import { WithdrawnPassages } from '../passages/withdrawn-passages.tsx'
import { BriefingArticle } from './briefing-article.tsx'

export interface BriefingPageProps {
  readonly id: string
  readonly section: string | null
}

/** One briefing, or why it cannot be read. */
export function BriefingPage({ id, section }: BriefingPageProps) {
  const { t } = useTranslation('briefings')
  const search = useHashSearch()
  const glossary = useCall('library.terms', {})
  const { data, error, refetch } = useCall('library.briefing', { id })
  const figures = useFiguresOf(id)
  if (error) {
    // An address no briefing can have is like one of a briefing that is gone.
    if (error.code === 'not-found' || error.code === 'bad-input') return <Withdrawn id={id} />
    return <CallError error={error} title={t('failedOne')} onRetry={() => void refetch()} heading="h1" />
  }
  // The terms are marked as the text is drawn: it waits for them, not for what could not be read.
  if (!data || !figures || glossary.isPending) return <Loading />
  return (
    <BriefingArticle
      briefing={data}
      figures={figures}
      section={section}
      changes={changesIn(search)}
      terms={glossary.data?.terms}
    />
  )
}

/** Which comparison the address asks for. */
const changesIn = (search: string): 'edition' | 'read' | null => {
  const since = new URLSearchParams(search).get('changes')
  return since === 'edition' || since === 'read' ? since : null
}

function Withdrawn({ id }: { readonly id: string }) {
  const { t } = useTranslation('briefings')
  const heading = usePageTitle(t('withdrawn.title'))
  return (
    <>
      <EmptyState
        icon={BookX}
        title={t('withdrawn.title')}
        heading="h1"
        headingRef={heading}
        action={<LinkButton href={hrefOf(paths.briefings)}>{t('withdrawn.action')}</LinkButton>}
      >
        <p>{t('withdrawn.text')}</p>
      </EmptyState>
      <LinkedPassage />
      <WithdrawnPassages briefing={id} />
    </>
  )
}
