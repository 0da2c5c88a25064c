import { CircleSlash, MoveRight, PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PlacedPassage } from '../../../shared/contract/passages.ts'
import { Badge } from '../../ui/badge.tsx'

/** What a list shows passages by: how they stand in the edition, or that they were removed. */
export type PassageState = PlacedPassage['place']['state'] | 'removed'

export const stateOf = ({ place, removedAt }: PlacedPassage): PassageState =>
  removedAt === null ? place.state : 'removed'

const icons = { moved: MoveRight, changed: PencilLine, orphaned: CircleSlash } as const

/** How a passage stands now; nothing where it stands as it was marked. */
export function StateBadge({ passage }: { readonly passage: PlacedPassage }) {
  const { t } = useTranslation('passages')
  const { state } = passage.place
  if (state === 'same') return null
  return (
    <Badge tone={state === 'moved' ? 'plain' : 'amber'} icon={icons[state]}>
      {t(`state.${state}`)}
    </Badge>
  )
}
