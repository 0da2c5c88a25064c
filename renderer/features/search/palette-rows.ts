import type { Hit, HitKind } from '../../../shared/contract/search.ts'
import type { Command } from '../../app/commands.ts'
import { pathOfHit } from './hit-path.ts'
import { matchesWords, startsWith } from './match-words.ts'

/** One line of the palette that can be chosen. */
export type PaletteRow =
  | { readonly kind: 'all'; readonly id: string }
  | { readonly kind: 'command'; readonly id: string; readonly title: string; readonly command: Command }
  | { readonly kind: 'hit'; readonly id: string; readonly hit: Hit; readonly path: string }

export type GroupName = 'all' | 'command' | HitKind

export interface PaletteGroup {
  readonly name: GroupName
  readonly rows: readonly PaletteRow[]
}

/** A command with its title in the reader's language. */
export interface TitledCommand {
  readonly command: Command
  readonly title: string
}

/** More than these would push what was found out of sight. */
const MOST_COMMANDS = 5
/** One kind does not hide the others; all of them are one Enter away. */
const MOST_OF_A_KIND = 5

/** Hits by kind, the kind with the best hit first. */
const hitGroups = (hits: readonly Hit[]): PaletteGroup[] => {
  const groups = new Map<HitKind, PaletteRow[]>()
  for (const hit of hits) {
    const path = pathOfHit(hit)
    const rows = groups.get(hit.kind) ?? []
    groups.set(hit.kind, rows)
    if (rows.length < MOST_OF_A_KIND)
      rows.push({ kind: 'hit', id: `${hit.kind}-${hit.id}-${hit.anchor ?? ''}`, hit, path })
  }
  return [...groups].map(([name, rows]) => ({ name, rows }))
}

/** The palette's lines in groups: all results, then commands, then what was found, by kind. */
export const paletteGroups = (
  words: string,
  commands: readonly TitledCommand[],
  hits: readonly Hit[],
): PaletteGroup[] => {
  const asked = words.trim() !== ''
  const matching = commands.filter(({ title }) => matchesWords(title, words))
  const groups: PaletteGroup[] = [
    { name: 'all', rows: asked ? [{ kind: 'all', id: 'all' }] : [] },
    {
      name: 'command',
      rows: (asked ? matching.slice(0, MOST_COMMANDS) : matching).map(({ command, title }) => ({
        kind: 'command',
        id: `command-${command.id}`,
        title,
        command,
      })),
    },
    ...hitGroups(hits),
  ]
  return groups.filter(({ rows }) => rows.length > 0)
}

/** The row that Enter chooses before any arrow key: a command whose name is being typed, else the first. */
export const firstChoice = (groups: readonly PaletteGroup[], words: string): string | null => {
  const rows = groups.flatMap((group) => group.rows)
  const meant = rows.find((row) => row.kind === 'command' && startsWith(row.title, words))
  return (meant ?? rows[0])?.id ?? null
}
