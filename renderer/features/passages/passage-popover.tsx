import { MessageSquare, NotebookPen, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { Button } from '../../ui/button.tsx'
import popover from '../../ui/popover.module.css'
import styles from './passage-popover.module.css'
import { StateBadge } from './passage-state.tsx'
import { PassageWords } from './passage-words.tsx'
import { usePassageActions } from './use-passage-actions.ts'
import type { Pressed } from './use-pressed.ts'

export interface PassagePopoverProps extends Pressed {
  readonly onComment: (passage: PlacedPassage) => void
}

/** A pressed passage: its comment and what can be done with it. The list below the text holds the same. */
export function PassagePopover({ passage, x, y, onClose, onComment }: PassagePopoverProps) {
  const { t } = useTranslation('passages')
  const { remove, note } = usePassageActions()
  const spot = useRef<HTMLSpanElement>(null)
  const then = (act: () => void) => () => {
    onClose()
    act()
  }
  return (
    <>
      {createPortal(
        <span
          ref={(element) => {
            spot.current = element
            element?.style.setProperty('left', `${x}px`)
            element?.style.setProperty('top', `${y}px`)
          }}
          className={styles.spot}
        />,
        document.body,
      )}
      <Popover
        triggerRef={spot}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        placement="bottom"
        offset={12}
        className={popover.popover ?? ''}
      >
        <Dialog aria-label={t('one')} className={popover.content ?? ''}>
          {passage.place.state !== 'same' && (
            <div className={styles.state}>
              <StateBadge passage={passage} />
              {passage.place.state === 'changed' && <PassageWords passage={passage} />}
            </div>
          )}
          {passage.comment !== '' && <p className={styles.comment}>{passage.comment}</p>}
          <div className={styles.actions}>
            <Button look="quiet" size="small" icon={MessageSquare} onPress={then(() => onComment(passage))}>
              {passage.comment === '' ? t('actions.comment') : t('actions.editComment')}
            </Button>
            <Button look="quiet" size="small" icon={NotebookPen} onPress={then(() => void note(passage))}>
              {t('toolbar.note')}
            </Button>
            <Button look="quiet" size="small" icon={Trash2} onPress={then(() => void remove(passage))}>
              {t('actions.remove')}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </>
  )
}
