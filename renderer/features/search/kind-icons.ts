import {
  BookOpen,
  Contact,
  CornerDownLeft,
  FileText,
  Languages,
  Map as MapIcon,
  MapPin,
  Phone,
  Quote,
  Terminal,
  User,
} from 'lucide-react'
import type { Icon } from '../../ui/icon.ts'
import type { GroupName } from './palette-rows.ts'

/** The icon of each kind of thing that can be found or done. */
export const kindIcons: Readonly<Record<GroupName, Icon>> = {
  all: CornerDownLeft,
  command: Terminal,
  briefing: BookOpen,
  region: MapIcon,
  contact: Phone,
  place: MapPin,
  person: User,
  phrase: Languages,
  term: Quote,
  note: FileText,
  met: Contact,
}
