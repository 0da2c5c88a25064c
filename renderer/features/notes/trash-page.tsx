import { ArrowLeft, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TwoColumn } from '../../app/columns.tsx'
import type { PageProps } from '../../app/feature.ts'
import { navigate } from '../../app/hash-location.ts'
import { usePageTitle } from '../../app/navigation.tsx'
import { hrefOf, paths } from '../../app/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { iconProps } from '../../ui/icon.ts'
import head from './list-head.module.css'
import { NoteList } from './note-list.tsx'
import { NotePage } from './note-page.tsx'

const pathOf = (id: string): string => `${paths.trash}/${id}`

/** The notes in the trash, to read and to take out. */
export default function TrashPage({ params: { id } }: PageProps) {
  const { t } = useTranslation('notes')
  return (
    <TwoColumn
      listTitle={t('trash.title')}
      listPath={paths.trash}
      listScrolls
      isPageOpen={id !== undefined}
      bleed={id !== undefined}
      list={
        <>
          <div className={head.head}>
            <a href={hrefOf(paths.notes)} className={head.back}>
              <ArrowLeft {...iconProps(16)} />
              {t('trash.back')}
            </a>
          </div>
          <NoteList
            label={t('trash.label')}
            keys={t('trash.keys')}
            trashed
            currentId={id ?? null}
            chosen={null}
            onPick={(note) => navigate(pathOf(note.id))}
            empty={<p className={head.empty}>{`${t('trash.empty.title')}. ${t('trash.empty.text')}`}</p>}
          />
        </>
      }
      page={id === undefined ? <ChooseTrashed /> : <NotePage id={id} pathOf={pathOf} />}
    />
  )
}

function ChooseTrashed() {
  const { t } = useTranslation('notes')
  const heading = usePageTitle(t('trash.title'))
  return (
    <EmptyState icon={Trash2} title={t('trash.choose.title')} heading="h1" headingRef={heading}>
      <p>{t('trash.choose.text')}</p>
    </EmptyState>
  )
}
