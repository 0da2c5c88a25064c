import { LayoutTemplate, ListChecks, MoreHorizontal, Plus, Printer, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { navigate } from '../../app/hash-location.ts'
import { paths } from '../../app/paths.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { exportPath } from '../export/export-path.ts'
import styles from './list-head.module.css'
import { NEW } from './new-note.ts'
import { useNoteActions } from './use-note-actions.ts'

export interface ListHeadProps {
  readonly total: number | null
  readonly chosen: ReadonlySet<string> | null
  readonly onChoosing: (isChoosing: boolean) => void
}

/** Above the list: a new note and what else can be done; or what is chosen and what for. */
export function ListHead({ total, chosen, onChoosing }: ListHeadProps) {
  return chosen ? (
    <Choosing chosen={chosen} onDone={() => onChoosing(false)} />
  ) : (
    <Browsing total={total} onChoose={() => onChoosing(true)} />
  )
}

function Browsing({ total, onChoose }: { readonly total: number | null; readonly onChoose: () => void }) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const acts = {
    template: () => navigate(paths.templates),
    choose: onChoose,
    all: () => navigate(exportPath('all')),
    trash: () => navigate(paths.trash),
  }
  const isEmpty = total === null || total === 0
  return (
    <div className={styles.head}>
      <Button size="small" icon={Plus} onPress={() => navigate(paths.note(NEW))}>
        {t('new')}
      </Button>
      <span className={styles.count}>{!isEmpty && t('list.count', { count: total, total: format.number(total) })}</span>
      <Menu
        label={t('list.more')}
        trigger={<IconButton icon={MoreHorizontal} size="small" label={t('list.more')} />}
        entries={[
          { id: 'template', label: t('list.template'), icon: LayoutTemplate },
          { id: 'choose', label: t('list.choose'), icon: ListChecks, isDisabled: isEmpty },
          { id: 'all', label: t('list.exportAll'), icon: Printer, isDisabled: isEmpty },
          { id: 'trash', label: t('list.trash'), icon: Trash2 },
        ]}
        onAction={(act) => acts[act as keyof typeof acts]()}
      />
    </div>
  )
}

function Choosing({ chosen, onDone }: { readonly chosen: ReadonlySet<string>; readonly onDone: () => void }) {
  const { t } = useTranslation('notes')
  const { t: common } = useTranslation('common')
  const format = useFormat()
  const { exportNotes } = useNoteActions()
  return (
    <section className={styles.choosing} aria-label={t('choosing.label')}>
      <span className={styles.count} role="status">
        {t('choosing.count', { count: chosen.size, total: format.number(chosen.size) })}
      </span>
      <Button size="small" onPress={onDone}>
        {common('cancel')}
      </Button>
      <Button
        size="small"
        look="primary"
        icon={Printer}
        isDisabled={chosen.size === 0}
        onPress={() => void exportNotes([...chosen])}
      >
        {t('choosing.export')}
      </Button>
    </section>
  )
}
