import type { Native } from '../../shared/native.ts'
import type { Client } from '../client/client.ts'
import type { MessageKey } from '../locales/i18n.ts'
import type { navigate } from './hash-location.ts'
import type { PreferenceChanger } from './preferences.ts'
import type { PageStore } from './store.ts'

/** What a command may use. */
export interface CommandContext {
  readonly client: Client
  readonly store: PageStore
  readonly navigate: typeof navigate
  readonly changePreferences: PreferenceChanger
}

/** Keys such as `Mod+K`; two where a browser keeps the better ones for itself (Ctrl+N). */
export type CommandKeys = string | { readonly desktop: string; readonly browser: string }

/** One thing that can be done from anywhere: by its keys, in the palette, on the key sheet. */
export interface Command {
  /** Its lasting name, `<feature>.<act>`. */
  readonly id: string
  readonly title: MessageKey
  readonly group: 'go' | 'do' | 'look'
  readonly keys?: CommandKeys
  /** Whether it makes sense now; always, when left out. */
  readonly when?: (context: CommandContext) => boolean
  /** On the key sheet but not in the palette: it would do nothing from there. */
  readonly keysOnly?: boolean
  readonly run: (context: CommandContext) => void | Promise<void>
}

/** All commands there are at the moment. */
export interface CommandRegistry {
  /** The same array until something is registered or withdrawn. */
  all(): readonly Command[]
  /** Adds commands, for example those of a screen while it is shown; returns the way to withdraw them. */
  register(commands: readonly Command[]): () => void
  subscribe(listener: () => void): () => void
}

export const createCommandRegistry = (standing: readonly Command[]): CommandRegistry => {
  const listeners = new Set<() => void>()
  let commands = standing
  const replace = (next: readonly Command[]): void => {
    commands = next
    for (const listener of [...listeners]) listener()
  }
  return {
    all: () => commands,
    register(more) {
      // What a screen offers stands before what is always there.
      replace([...more, ...commands])
      return () => replace(commands.filter((command) => !more.includes(command)))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The keys of a command where this page runs. */
export const keysOf = ({ keys }: Command, kind: Native['kind']): string | undefined =>
  typeof keys === 'object' ? keys[kind] : keys
