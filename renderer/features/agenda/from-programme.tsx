import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Meeting } from '../../../shared/model/meeting.ts'
import { useErrorSentence } from '../../app/call-error.tsx'
import { useFormat } from '../../app/format.ts'
import { useLanguage, useText } from '../../app/language.ts'
import { useAct, useCall } from '../../client/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import styles from './agenda.module.css'

/** The items of the mission's programme, to be taken into the agenda one by one. */
export function FromProgramme({
  meetings,
  onClose,
}: {
  readonly meetings: readonly Meeting[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('agenda')
  const text = useText()
  const format = useFormat()
  const language = useLanguage()
  const sentence = useErrorSentence()
  const { data } = useCall('library.programme', {})
  const add = useAct('meetings.fromProgramme')
  const taken = new Set(meetings.flatMap(({ origin }) => (origin.kind === 'programme' ? [origin.item] : [])))
  return (
    <Dialog title={t('programme.title')} isOpen onClose={onClose} size="large">
      {data?.programme.length === 0 && <p>{t('programme.empty')}</p>}
      {add.error && <p role="alert">{sentence(add.error)}</p>}
      <ul className={styles.preview}>
        {data?.programme.map((item) => (
          <li key={item.id} className={styles.item}>
            <span>
              <strong>{text(item.title)}</strong>
              <br />
              {format.weekday(item.date)}
              {item.start !== undefined && `, ${item.start}`}
            </span>
            {taken.has(item.id) ? (
              <span className={styles.hint}>{t('programme.taken')}</span>
            ) : (
              <Button size="small" icon={Plus} onPress={() => add.mutate({ item: item.id, language })}>
                {t('programme.add')}
                <VisuallyHidden> {text(item.title)}</VisuallyHidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
