import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MenuCommand } from '../../shared/native.ts'
import { useClient } from '../client/context.tsx'
import { useCommands } from './command-context.tsx'
import { keysOf } from './commands.ts'
import { navigate, usePlace } from './hash-location.ts'
import { useLanguage } from './language.ts'
import { paths } from './paths.ts'
import { usePageState, usePageStore } from './store-context.tsx'

/** Shows the commands that make sense now in the machine's own menu, in the language of the page. */
const useMachineMenu = (): void => {
  const { native } = useClient()
  const { commands, context } = useCommands()
  const { i18n } = useTranslation()
  const language = useLanguage()
  const shown = useRef('')
  // Whether a command makes sense may hang on any of these.
  const place = usePlace()
  const preferences = usePageState((state) => state.preferences)
  const lock = usePageState((state) => state.lock)

  // biome-ignore lint/correctness/useExhaustiveDependencies: place, preferences and lock are asked by `when`
  useEffect(() => {
    const offered = commands
      .filter(({ when }) => when?.(context) ?? true)
      .map((command): MenuCommand => {
        const { id, title, group } = command
        return { id, title: i18n.t(title), group, keys: keysOf(command, native.kind) ?? null }
      })
    const text = JSON.stringify([language, offered])
    if (text === shown.current) return
    shown.current = text
    // Without the menu everything can still be done: by keys, in the palette, on the page.
    native.showCommands(language, offered).catch(() => {})
  }, [native, commands, context, i18n, language, place, preferences, lock])
}

/** Does what the machine asks: goes to a place, takes a file, runs a command of the menu. */
const useMachineWishes = (): void => {
  const { native } = useClient()
  const store = usePageStore()
  const { commands, context } = useCommands()
  const latest = useRef({ commands, context })
  latest.current = { commands, context }

  useEffect(
    () =>
      native.onTold((told) => {
        const { setPaletteOpen, setKeysheetOpen, setGivenFile, setGivenNotebook } = store.getState()
        // What floats would otherwise stay above the place that is asked for.
        setPaletteOpen(false)
        setKeysheetOpen(false)
        if (told.kind === 'go') return navigate(told.path)
        if (told.kind === 'file') {
          setGivenFile(told)
          return navigate(paths.editions)
        }
        if (told.kind === 'notebook') {
          setGivenNotebook(told)
          return navigate(paths.settings)
        }
        const now = latest.current
        const command = now.commands.find(({ id, when }) => id === told.id && (when?.(now.context) ?? true))
        void command?.run(now.context)
      }),
    [native, store],
  )
}

/** The page's side of the machine around it. Draws nothing. */
export function Machine() {
  useMachineMenu()
  useMachineWishes()
  return null
}
