import { RotateCcw } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Revision } from '../../../../shared/contract/notes.ts'
import type { Note } from '../../../../shared/model/note.ts'
import { useFormat } from '../../../app/format.ts'
import { useLanguage } from '../../../app/language.ts'
import { PageHeading } from '../../../app/page-heading.tsx'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { ChangedText } from '../../compare/changed-text.tsx'
import { compareTexts } from '../../compare/compare-texts.ts'
import styles from './history.module.css'
import { notePassages } from './note-passages.ts'
import { useRestoreRevision } from './use-restore-revision.ts'

export interface RevisionViewProps {
  readonly note: Note
  readonly revision: Revision
}

/** One kept text: what is different now, or all of it, and the way back to it. */
export function RevisionView({ note, revision }: RevisionViewProps) {
  const { t } = useTranslation('notes')
  const format = useFormat()
  const [look, setLook] = useState<'changes' | 'whole'>('changes')
  const restore = useRestoreRevision()
  const when = format.dateTime(revision.writtenAt)
  return (
    <>
      <PageHeading title={t('history.title', { when })} lede={t('history.lede')} />
      <div className={styles.tools}>
        <Segmented
          label={t('history.look')}
          hideLabel
          options={[
            { id: 'changes', label: t('history.changes') },
            { id: 'whole', label: t('history.whole') },
          ]}
          value={look}
          onChange={setLook}
        />
        {note.trashedAt === null && (
          <Button icon={RotateCcw} onPress={() => void restore(note.id, revision.id)}>
            {t('history.restore')}
          </Button>
        )}
      </div>
      {look === 'changes' ? <Changes note={note} revision={revision} /> : <Whole revision={revision} />}
    </>
  )
}

function Changes({ note, revision }: RevisionViewProps) {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const changed = useMemo(
    () => compareTexts(notePassages(revision.title, revision.body), notePassages(note.title, note.body), language),
    [note.title, note.body, revision.title, revision.body, language],
  )
  if (changed.length === 0) return <p className={styles.plain}>{t('history.same')}</p>
  return (
    <section aria-label={t('history.changes')}>
      <p className={styles.plain}>{t('history.key')}</p>
      <ChangedText passages={changed} />
    </section>
  )
}

function Whole({ revision }: Pick<RevisionViewProps, 'revision'>) {
  const { t } = useTranslation('notes')
  return (
    <section className={styles.whole} aria-label={t('history.whole')}>
      {notePassages(revision.title, revision.body).map(({ text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a kept text never changes
        <p key={index} className={index === 0 && revision.title.trim() !== '' ? styles.title : undefined}>
          {text}
        </p>
      ))}
    </section>
  )
}
