import type { Language } from './model/primitives.ts'

/** A command as the machine's own menu shows it. */
export interface MenuCommand {
  /** Its lasting name; what comes back when it is chosen. */
  readonly id: string
  /** In the language of the page. */
  readonly title: string
  readonly group: 'go' | 'do' | 'look'
  /** Such as `Mod+Shift+E`. */
  readonly keys: string | null
}

/** What the machine asks of the page: to go to a place, to take an edition or a packed notebook, to run a command. */
export type Told =
  | { readonly kind: 'go'; readonly path: string }
  | { readonly kind: 'file'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'notebook'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'command'; readonly id: string }

/**
 * What only the machine around the page can do. Implemented twice: by the desktop bridge and by
 * the browser. Paths never cross; files cross as names and bytes.
 */
export interface Native {
  /** Where the page runs. */
  readonly kind: 'desktop' | 'browser'
  /**
   * Lets the person save a file. Resolves after it is written (desktop) or handed to the browser's
   * downloads. `null` when the person changed her mind.
   */
  saveFile(file: { fileName: string; mediaType: string; base64: string }): Promise<{ fileName: string } | null>
  /** Lets the person pick a text file, for example a bundle. `null` when she changed her mind. */
  openTextFile(accept: readonly string[]): Promise<{ fileName: string; text: string } | null>
  /** Opens an `https:`, `mailto:`, `tel:` or `geo:` address outside, after the person agreed. */
  openLink(url: string): Promise<void>
  /** Shows the log where it lies. A browser cannot: there the page names the file. */
  showLog(): Promise<void>
  /** Shows a number on the app's icon where the system can; 0 takes it away. */
  setBadge(count: number): Promise<void>
  /**
   * Asks to be told before the window closes, so that the editor can be flushed first. `flush` rejects
   * when something could not be brought to disk; the desktop then asks the person before it closes.
   */
  onClosing(flush: () => Promise<void>): () => void
  /** Tells the machine which commands there are now, for its menu. A browser has none. */
  showCommands(language: Language, commands: readonly MenuCommand[]): Promise<void>
  /** Hears what the machine asks: a file that was double-clicked, a link from outside, a choice in the menu. */
  onTold(listener: (told: Told) => void): () => void
}

/** The one frozen object the desktop's preload gives the page, as `window.valise`. */
export interface DesktopBridge {
  /** A call of the contract; the answer is a `Reply`. */
  call(name: string, input: unknown): Promise<unknown>
  /** Listens to everything the core pushes; returns the way to stop. */
  on(listener: (message: unknown) => void): () => void
  native: Omit<Native, 'kind'>
}
