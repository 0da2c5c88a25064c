import clsx from 'clsx'
import {
  BookOpen,
  CheckCheck,
  Map as MapIcon,
  MapPin,
  MessageSquareText,
  NotebookPen,
  Settings,
  Sun,
  Users,
} from 'lucide-react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { referenceLists } from '../features/briefings/reference.ts'
import { useOverdue } from '../features/follow-ups/use-overdue.ts'
import { type Icon, iconProps } from '../ui/icon.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { useFormat } from './format.ts'
import { hrefOf, paths } from './paths.ts'
import styles from './rail.module.css'

interface Stop {
  readonly name: 'today' | 'briefings' | 'map' | 'places' | 'phrases' | 'notes' | 'followUps' | 'people' | 'settings'
  readonly icon: Icon
  readonly path: string
  /** Places that belong to it although their paths begin otherwise. */
  readonly also?: readonly string[]
}

const STOPS: readonly Stop[] = [
  { name: 'today', icon: Sun, path: paths.today },
  { name: 'briefings', icon: BookOpen, path: paths.briefings, also: referenceLists.map(({ path }) => path) },
  { name: 'map', icon: MapIcon, path: paths.regions },
  { name: 'places', icon: MapPin, path: paths.places },
  { name: 'phrases', icon: MessageSquareText, path: paths.phrases },
  { name: 'notes', icon: NotebookPen, path: paths.notes },
  { name: 'followUps', icon: CheckCheck, path: paths.followUps },
  { name: 'people', icon: Users, path: paths.people },
]
const SETTINGS: Stop = { name: 'settings', icon: Settings, path: paths.settings }

const isIn = (location: string, path: string): boolean =>
  path === paths.today ? location === path : location === path || location.startsWith(`${path}/`)

const isAt = (location: string, { path, also = [] }: Pick<Stop, 'path' | 'also'>): boolean =>
  [path, ...also].some((each) => isIn(location, each))

// A link to `#main` would be taken for a place in the app.
const skip = (event: MouseEvent): void => {
  event.preventDefault()
  const main = document.querySelector<HTMLElement>('main')
  ;(main?.querySelector<HTMLElement>('h1') ?? main)?.focus()
}

/** The way to every main screen; SOS always in the same corner. */
export function Rail() {
  const { t } = useTranslation('frame')
  const [location] = useLocation()
  const format = useFormat()
  const overdue = useOverdue()

  const link = ({ name, icon: Mark, path, also = [] }: Stop, className?: string) => (
    <a
      key={name}
      href={hrefOf(path)}
      className={clsx(styles.stop, isAt(location, { path, also }) && styles.here, className)}
      aria-current={isAt(location, { path, also }) ? 'page' : undefined}
    >
      <span className={styles.icon}>
        <Mark {...iconProps(19)} />
        {name === 'followUps' && overdue > 0 && (
          <span className={styles.count} aria-hidden="true">
            {overdue > 99 ? `${format.number(99)}+` : format.number(overdue)}
          </span>
        )}
      </span>
      <span className={styles.name}>{t(`rail.${name}`)}</span>
      {name === 'followUps' && overdue > 0 && (
        <VisuallyHidden>, {t('rail.overdue', { count: overdue, total: format.number(overdue) })}</VisuallyHidden>
      )}
    </a>
  )

  return (
    <nav className={styles.rail} aria-label={t('rail.label')}>
      <a href={hrefOf(paths.today)} className={styles.skip} onClick={skip}>
        {t('skip')}
      </a>
      <div className={styles.logo} aria-hidden="true">
        Valise
      </div>
      {STOPS.map((stop) => link(stop))}
      {link(SETTINGS, styles.settings)}
      <a
        href={hrefOf(paths.sos)}
        className={styles.sos}
        aria-label={t('rail.sosLabel')}
        aria-current={isIn(location, paths.sos) ? 'page' : undefined}
      >
        {t('rail.sos')}
      </a>
    </nav>
  )
}
