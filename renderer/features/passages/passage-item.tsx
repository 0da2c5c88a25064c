import { Check, LocateFixed, MessageSquare, NotebookPen, RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { useFormat } from '../../app/format.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { CommentDialog } from './comment-dialog.tsx'
import { goToPassage } from './jump.ts'
import styles from './passage-item.module.css'
import { StateBadge } from './passage-state.tsx'
import { PassageWords } from './passage-words.tsx'
import { usePassageActions } from './use-passage-actions.ts'

export interface PassageItemProps {
  readonly passage: PlacedPassage
  /** Whether the briefing it is from is the page one reads. */
  readonly inBriefing: boolean
}

/** A passage with its comment, where it stands now, and what can be done with it. */
export function PassageItem({ passage, inBriefing }: PassageItemProps) {
  const { t } = useTranslation('passages')
  const language = useLanguage()
  const { remove, restore, note, adopt } = usePassageActions()
  const [isCommenting, setCommenting] = useState(false)
  const { place, comment, removedAt } = passage
  const isElsewhere = inBriefing && passage.language !== language
  return (
    <>
      <div className={styles.head}>
        {isElsewhere && <Badge>{t(`otherLanguage.${passage.language}`)}</Badge>}
        <StateBadge passage={passage} />
        <Facts passage={passage} />
      </div>
      <PassageWords passage={passage} />
      {place.state === 'orphaned' && <p className={styles.why}>{t(`orphaned.${place.reason}`)}</p>}
      {comment !== '' && <p className={styles.comment}>{comment}</p>}
      <div className={styles.actions}>
        {removedAt !== null ? (
          <Button look="quiet" size="small" icon={RotateCcw} onPress={() => void restore(passage)}>
            {t('actions.restore')}
          </Button>
        ) : (
          <>
            {place.state !== 'orphaned' && (
              <Button look="quiet" size="small" icon={LocateFixed} onPress={() => goToPassage(passage)}>
                {t('actions.show')}
              </Button>
            )}
            <Button look="quiet" size="small" icon={MessageSquare} onPress={() => setCommenting(true)}>
              {comment === '' ? t('actions.comment') : t('actions.editComment')}
            </Button>
            <Button look="quiet" size="small" icon={NotebookPen} onPress={() => void note(passage)}>
              {t('toolbar.note')}
            </Button>
            {place.state === 'changed' && (
              <Button look="quiet" size="small" icon={Check} onPress={() => void adopt(passage)}>
                {t('actions.adopt')}
              </Button>
            )}
            <Button look="quiet" size="small" icon={Trash2} onPress={() => void remove(passage)}>
              {t('actions.remove')}
            </Button>
          </>
        )}
      </div>
      {isCommenting && <CommentDialog passage={passage} onClose={() => setCommenting(false)} />}
    </>
  )
}

/** Which section it stands in, when and in which edition it was marked. */
function Facts({ passage }: { readonly passage: PlacedPassage }) {
  const { t } = useTranslation('passages')
  const format = useFormat()
  const { briefing, place, createdAt, edition } = passage
  const section = place.state === 'orphaned' ? null : place.section
  const title = place.state === 'orphaned' ? passage.sectionTitle : place.sectionTitle
  return (
    <span className={styles.facts}>
      {title !== '' &&
        (section === null ? (
          <span lang={passage.language}>{title}</span>
        ) : (
          <a href={hrefOf(paths.briefing(briefing, section))} lang={passage.language}>
            {title}
          </a>
        ))}
      <span>{t('marked', { date: format.day(createdAt), edition })}</span>
    </span>
  )
}
