import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
  Shell,
} from 'electron'

/** What the person at the machine does; a test says so beforehand. */
export interface Person {
  /** The number of the button she presses. */
  message(options: MessageBoxOptions): number
  /** The file she picks, or `null` when she changes her mind. */
  save(options: SaveDialogOptions): string | null
  open(options: OpenDialogOptions): string | null
}

export interface DialogStandIn {
  readonly dialog: Pick<Dialog, 'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'>
  readonly shell: Pick<Shell, 'openExternal' | 'showItemInFolder'>
  /** Everything she was shown, in order. */
  readonly messages: MessageBoxOptions[]
  readonly errorBoxes: { readonly title: string; readonly content: string }[]
  /** What left for another program. */
  readonly opened: string[]
  /** What was shown in the system's window of files. */
  readonly shownInFolder: string[]
  readonly person: Person
}

/** The options stand last, after the window, if there is one. */
const optionsOf = <Options>(given: readonly unknown[]): Options => given.at(-1) as Options

export const createDialog = (person: Person): DialogStandIn => {
  const messages: MessageBoxOptions[] = []
  const errorBoxes: { title: string; content: string }[] = []
  const opened: string[] = []
  const shownInFolder: string[] = []
  return {
    messages,
    errorBoxes,
    opened,
    shownInFolder,
    person,
    dialog: {
      showErrorBox: (title, content) => void errorBoxes.push({ title, content }),
      showMessageBox: async (...given: unknown[]): Promise<MessageBoxReturnValue> => {
        const options = optionsOf<MessageBoxOptions>(given)
        messages.push(options)
        return { response: person.message(options), checkboxChecked: false }
      },
      showOpenDialog: async (...given: unknown[]): Promise<OpenDialogReturnValue> => {
        const path = person.open(optionsOf(given))
        return { canceled: path === null, filePaths: path === null ? [] : [path] }
      },
      showSaveDialog: async (...given: unknown[]): Promise<SaveDialogReturnValue> => {
        const path = person.save(optionsOf(given))
        return { canceled: path === null, filePath: path ?? '' }
      },
    },
    shell: {
      openExternal: async (url) => void opened.push(url),
      showItemInFolder: (path) => void shownInFolder.push(path),
    },
  }
}
