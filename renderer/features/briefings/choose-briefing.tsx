import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useText } from '../../app/language.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

/** What stands beside the list before anything is chosen. */
export function ChooseBriefing() {
  const { t } = useTranslation('briefings')
  const text = useText()
  const heading = usePageTitle(t('title'))
  const { data } = useCall('library.briefings', {})
  // Risk is what the delegates were promised first.
  const first = data?.find(({ kind }) => kind === 'risk') ?? data?.[0]
  return (
    <EmptyState
      icon={BookOpen}
      title={t('choose.title')}
      heading="h1"
      headingRef={heading}
      action={
        first && (
          <LinkButton href={hrefOf(paths.briefing(first.id))}>
            {t('choose.start', { title: text(first.title) })}
          </LinkButton>
        )
      }
    >
      <p>{t('choose.text')}</p>
    </EmptyState>
  )
}
