import { SlidersHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { parseNoteQuery } from '../../../shared/text/note-query.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { ListFilters } from './list-filters.tsx'
import styles from './list-search.module.css'
import { SavedSearches } from './saved-searches.tsx'

export interface ListSearchProps {
  readonly query: string
  readonly onQuery: (query: string) => void
}

/** The box above the list of notes, with filters that write into it. */
export function ListSearch({ query, onQuery }: ListSearchProps) {
  const { t } = useTranslation('notes')
  const { notUnderstood } = parseNoteQuery(query)
  return (
    <search className={styles.search} aria-label={t('find.label')}>
      <div className={styles.line}>
        <SearchField
          className={styles.box ?? ''}
          label={t('find.label')}
          placeholder={t('find.placeholder')}
          maxLength={500}
          value={query}
          onChange={onQuery}
        />
        <Popover
          label={t('find.filters')}
          placement="bottom start"
          trigger={<IconButton icon={SlidersHorizontal} size="small" label={t('find.filters')} />}
        >
          <div className={styles.panel}>
            <ListFilters query={query} onQuery={onQuery} />
            <SavedSearches query={query} onQuery={onQuery} />
          </div>
        </Popover>
      </div>
      {notUnderstood.length > 0 && (
        <p className={styles.hint} role="status">
          {t('find.asWords', { pieces: notUnderstood.join(' ') })}
        </p>
      )}
    </search>
  )
}
