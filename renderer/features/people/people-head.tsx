import { FileDown, FileUp, MoreHorizontal, Plus, QrCode, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { navigate } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './people.module.css'
import type { CardFiles } from './use-card-files.ts'

export interface PeopleHeadProps {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly total: number
  readonly files: CardFiles
  readonly onNew: () => void
}

/** Above the list: somebody new, what else can be done, and the filter. */
export function PeopleHead({ words, onWords, total, files, onNew }: PeopleHeadProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const acts = {
    card: () => navigate(paths.visitingCard),
    bring: () => void files.choose(),
    save: () => void files.save('all'),
    trash: () => navigate(paths.peopleTrash),
  }
  return (
    <div className={styles.head}>
      <div className={styles.tools}>
        <Button size="small" icon={Plus} aria-label={t('new')} onPress={onNew}>
          {t('newShort')}
        </Button>
        <span className={styles.count} role="status">
          {t('count', { count: total, total: format.number(total) })}
        </span>
        <Menu
          label={t('more')}
          trigger={<IconButton icon={MoreHorizontal} size="small" label={t('more')} />}
          entries={[
            { id: 'card', label: t('card.open'), icon: QrCode },
            { id: 'bring', label: t('import.open'), icon: FileDown },
            { id: 'save', label: t('saveAll'), icon: FileUp },
            { id: 'trash', label: t('trash.title'), icon: Trash2 },
          ]}
          onAction={(act) => acts[act as keyof typeof acts]()}
        />
      </div>
      <SearchField label={t('search')} placeholder={t('search')} value={words} onChange={onWords} maxLength={200} />
    </div>
  )
}
