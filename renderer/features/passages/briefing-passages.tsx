import { type RefObject, useEffect, useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { useLanguage } from '../../app/language.ts'
import { hrefOf, paths } from '../../app/paths.ts'
import { useCall } from '../../client/use-call.ts'
import styles from './briefing-passages.module.css'
import { CommentDialog } from './comment-dialog.tsx'
import { PassageList } from './passage-list.tsx'
import { PassagePopover } from './passage-popover.tsx'
import { SelectionToolbar } from './selection-toolbar.tsx'
import { useJump } from './use-jump.ts'
import { usePainted } from './use-painted.ts'
import { usePressed } from './use-pressed.ts'
import { useSelected } from './use-selected.ts'
import { useSelectionCommands } from './use-selection-commands.ts'
import { usePageText } from './use-text-map.ts'

export interface BriefingPassagesProps {
  readonly briefing: string
  /** The body in the language that is read. */
  readonly markdown: string
  readonly article: RefObject<HTMLElement | null>
}

const none: readonly PlacedPassage[] = []

/**
 * The delegate's passages of the briefing she reads: drawn in its text, listed below it, made from
 * what she selects. The text itself is not touched.
 */
export function BriefingPassages({ briefing, markdown, article }: BriefingPassagesProps) {
  const language = useLanguage()
  const page = usePageText(article, markdown)
  const { data = none } = useCall('passages.list', { briefing })
  const here = useMemo(() => data.filter((passage) => passage.language === language), [data, language])
  const [selected, clear] = useSelected(page)
  const [commented, setCommented] = useState<PlacedPassage | null>(null)
  const current = useJump(page, here)
  const pressed = usePressed(page, here)
  usePainted(page, here, current)

  const acts = useSelectionCommands({
    words: selected && { briefing, language, start: selected.start, end: selected.end, exact: selected.exact },
    clear,
    onComment: setCommented,
  })
  // Words of another briefing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the going that counts
  useEffect(() => clear, [briefing])

  return (
    <>
      {selected && <SelectionToolbar selected={selected} {...acts} />}
      {commented && <CommentDialog passage={commented} onClose={() => setCommented(null)} />}
      {pressed && <PassagePopover key={pressed.passage.id} {...pressed} onComment={setCommented} />}
      <YourPassages passages={data} />
    </>
  )
}

function YourPassages({ passages }: { readonly passages: readonly PlacedPassage[] }) {
  const { t } = useTranslation('passages')
  const heading = useId()
  if (passages.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading} className={styles.heading}>
          {t('yours')}
        </h2>
        <a href={hrefOf(paths.passages)}>{t('all')}</a>
      </div>
      <PassageList passages={passages} inBriefing labelledBy={heading} />
    </section>
  )
}
