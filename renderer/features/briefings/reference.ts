import { CalendarDays, ChartLine, Clock, Highlighter, ListChecks, Quote, UsersRound } from 'lucide-react'
import { paths } from '../../app/paths.ts'
import type { MessageKey } from '../../locales/i18n.ts'
import type { Icon } from '../../ui/icon.ts'

/** A list to look things up in, at the end of the list of briefings. */
export interface ReferenceList {
  readonly path: string
  readonly title: MessageKey
  readonly icon: Icon
}

/** What stands under “Reference”, in this order. */
export const referenceLists: readonly ReferenceList[] = [
  { path: paths.checklists, title: 'checklists:title', icon: ListChecks },
  { path: paths.programme, title: 'programme:title', icon: CalendarDays },
  { path: paths.figures, title: 'figures:title', icon: ChartLine },
  { path: paths.whoIsWho, title: 'whoIsWho:title', icon: UsersRound },
  { path: paths.timeZones, title: 'timeZones:title', icon: Clock },
  { path: paths.glossary, title: 'glossary:title', icon: Quote },
  { path: paths.passages, title: 'passages:title', icon: Highlighter },
]
