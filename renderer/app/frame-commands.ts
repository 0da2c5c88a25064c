import { isApple } from '../ui/keys.ts'
import type { Command, CommandContext } from './commands.ts'
import { paths } from './paths.ts'
import { textSizes } from './preferences.ts'

const go = (id: string, title: Command['title'], path: string, keys?: string): Command => ({
  id: `go.${id}`,
  title,
  group: 'go',
  ...(keys !== undefined && { keys }),
  run: ({ navigate }) => navigate(path),
})

/** The text size so many steps away; the same one at either end. */
const stepTextSize = ({ store, changePreferences }: CommandContext, steps: number): Promise<void> | undefined => {
  const now = store.getState().preferences.textSize
  const next = textSizes[textSizes.indexOf(now) + steps]
  return next === undefined ? undefined : changePreferences({ textSize: next })
}

/** What the frame itself can do. */
export const frameCommands: readonly Command[] = [
  {
    id: 'frame.palette',
    title: 'frame:commands.palette',
    group: 'go',
    keys: 'Mod+K',
    keysOnly: true,
    run: ({ store }) => store.getState().setPaletteOpen(true),
  },
  go('today', 'frame:commands.goToday', paths.today, 'Alt+1'),
  go('briefings', 'frame:commands.goBriefings', paths.briefings, 'Alt+2'),
  go('map', 'frame:commands.goMap', paths.regions, 'Alt+3'),
  go('notes', 'frame:commands.goNotes', paths.notes, 'Alt+4'),
  go('followUps', 'frame:commands.goFollowUps', paths.followUps, 'Alt+5'),
  go('sos', 'frame:commands.sos', paths.sos, 'Mod+Shift+E'),
  go('settings', 'frame:commands.goSettings', paths.settings, 'Mod+,'),
  {
    // Where Alt and an arrow move by a word, as on Apple keyboards, brackets go back and forward.
    id: 'go.back',
    title: 'frame:commands.back',
    group: 'go',
    keys: isApple ? 'Mod+[' : 'Alt+ArrowLeft',
    keysOnly: true,
    run: () => history.back(),
  },
  {
    id: 'go.forward',
    title: 'frame:commands.forward',
    group: 'go',
    keys: isApple ? 'Mod+]' : 'Alt+ArrowRight',
    keysOnly: true,
    run: () => history.forward(),
  },
  {
    id: 'frame.panel',
    title: 'frame:commands.togglePanel',
    group: 'do',
    keys: 'Mod+J',
    run: ({ store }) => store.getState().togglePanel(),
  },
  {
    id: 'frame.keys',
    title: 'frame:commands.keys',
    group: 'look',
    keys: '?',
    run: ({ store }) => store.getState().setKeysheetOpen(true),
  },
  {
    id: 'look.larger',
    title: 'frame:commands.textLarger',
    group: 'look',
    when: ({ store }) => store.getState().preferences.textSize < 150,
    run: (context) => stepTextSize(context, 1),
  },
  {
    id: 'look.smaller',
    title: 'frame:commands.textSmaller',
    group: 'look',
    when: ({ store }) => store.getState().preferences.textSize > 90,
    run: (context) => stepTextSize(context, -1),
  },
  {
    id: 'look.english',
    title: 'frame:commands.english',
    group: 'look',
    when: () => document.documentElement.lang !== 'en',
    run: ({ changePreferences }) => changePreferences({ language: 'en' }),
  },
  {
    id: 'look.french',
    title: 'frame:commands.french',
    group: 'look',
    when: () => document.documentElement.lang !== 'fr',
    run: ({ changePreferences }) => changePreferences({ language: 'fr' }),
  },
  {
    id: 'look.light',
    title: 'frame:commands.themeLight',
    group: 'look',
    when: ({ store }) => store.getState().preferences.theme !== 'light',
    run: ({ changePreferences }) => changePreferences({ theme: 'light' }),
  },
  {
    id: 'look.dark',
    title: 'frame:commands.themeDark',
    group: 'look',
    when: ({ store }) => store.getState().preferences.theme !== 'dark',
    run: ({ changePreferences }) => changePreferences({ theme: 'dark' }),
  },
  {
    id: 'look.system',
    title: 'frame:commands.themeSystem',
    group: 'look',
    when: ({ store }) => store.getState().preferences.theme !== 'system',
    run: ({ changePreferences }) => changePreferences({ theme: 'system' }),
  },
]
