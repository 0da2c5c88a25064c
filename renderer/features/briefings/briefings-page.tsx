import { useTranslation } from 'react-i18next'
import { TwoColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { paths } from '../../app/paths.ts'
import { BriefingList } from './briefing-list.tsx'
import { BriefingPage } from './briefing-page.tsx'
import { ChooseBriefing } from './choose-briefing.tsx'

/** The list of briefings beside the one that is read. */
export default function BriefingsPage({ params: { id, section } }: PageProps) {
  const { t } = useTranslation('briefings')
  return (
    <TwoColumn
      listTitle={t('title')}
      listPath={paths.briefings}
      list={<BriefingList currentId={id ?? null} />}
      page={id === undefined ? <ChooseBriefing /> : <BriefingPage key={id} id={id} section={section ?? null} />}
      isPageOpen={id !== undefined}
    />
  )
}
