import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useClient } from '../client/context.tsx'
import { isApple } from '../ui/keys.ts'
import { type Command, type CommandContext, type CommandRegistry, createCommandRegistry, keysOf } from './commands.ts'
import { navigate } from './hash-location.ts'
import { useTranslator } from './language.ts'
import { createPreferenceChanger } from './preferences.ts'
import { isPlainKey, isShortcut, takesLetters } from './shortcut.ts'
import { usePageStore } from './store-context.tsx'

interface Commands {
  readonly registry: CommandRegistry
  readonly context: CommandContext
}

const CommandsContext = createContext<Commands | null>(null)

/** Holds the registry and listens for the keys of every command in it. */
export function CommandProvider({
  standing,
  children,
}: {
  readonly standing: readonly Command[]
  readonly children: ReactNode
}) {
  const client = useClient()
  const store = usePageStore()
  const i18n = useTranslator()
  const [registry] = useState(() => createCommandRegistry(standing))
  const value = useMemo<Commands>(() => {
    const changePreferences = createPreferenceChanger(client, store, i18n)
    return { registry, context: { client, store, navigate, changePreferences } }
  }, [client, store, i18n, registry])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      const typing = takesLetters(document.activeElement)
      const command = registry.all().find((each) => {
        const keys = keysOf(each, client.native.kind)
        if (keys === undefined || !isShortcut(event, keys, isApple) || (typing && isPlainKey(keys))) return false
        return each.when?.(value.context) ?? true
      })
      if (!command) return
      event.preventDefault()
      event.stopPropagation()
      // What floats would otherwise stay above the place a key leads to.
      store.getState().setPaletteOpen(false)
      store.getState().setKeysheetOpen(false)
      void command.run(value.context)
    }
    // In the capturing phase: react-aria's fields keep the keys they were asked to listen for.
    addEventListener('keydown', onKeyDown, true)
    return () => removeEventListener('keydown', onKeyDown, true)
  }, [client, registry, store, value])

  return <CommandsContext value={value}>{children}</CommandsContext>
}

const useCommandsContext = (): Commands => {
  const commands = useContext(CommandsContext)
  if (!commands) throw new Error('Commands need a CommandProvider above them')
  return commands
}

/** Every command there is now, and how to run one. */
export const useCommands = (): { readonly commands: readonly Command[]; readonly context: CommandContext } => {
  const { registry, context } = useCommandsContext()
  const commands = useSyncExternalStore(registry.subscribe, registry.all)
  return { commands, context }
}

/**
 * Offers commands for as long as the screen that calls this is shown. `commands` may be a new array
 * each time; it is registered once, and its newest functions are the ones that run.
 */
export const useScreenCommands = (commands: readonly Command[]): void => {
  const { registry } = useCommandsContext()
  const latest = useRef(commands)
  latest.current = commands
  const ids = commands.map(({ id }) => id).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids are the same commands
  useEffect(() => {
    const find = (id: string): Command | undefined => latest.current.find((command) => command.id === id)
    return registry.register(
      latest.current.map((command) => ({
        ...command,
        when: (context) => find(command.id)?.when?.(context) ?? true,
        run: (context) => find(command.id)?.run(context),
      })),
    )
  }, [registry, ids])
}
