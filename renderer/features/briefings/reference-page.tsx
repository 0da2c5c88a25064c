import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TwoColumn } from '../../app/columns.tsx'
import { paths } from '../../app/paths.ts'
import { BriefingList } from './briefing-list.tsx'

/** A list to look things up in, beside the list of briefings from which it was opened. */
export function ReferencePage({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('briefings')
  return (
    <TwoColumn
      listTitle={t('title')}
      listPath={paths.briefings}
      list={<BriefingList currentId={null} />}
      page={children}
      isPageOpen
    />
  )
}
