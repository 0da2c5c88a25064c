/** The operating system's own store of secrets, as a desktop has one. */
export interface SystemStore {
  /** Whether it keeps secrets from whoever is not signed in; one that only looks like it is not available. */
  available(): Promise<boolean>
  /** Bytes as only this person on this computer can open them. */
  seal(bytes: Uint8Array): Promise<Uint8Array>
  open(sealed: Uint8Array): Promise<Uint8Array>
}

/**
 * What a host supplies to the core. Nothing else of the outside reaches it: two cores with two
 * sets of ports can live in one process.
 */
export interface Ports {
  /** The version of Valise, as in package.json. */
  readonly version: string
  /** The data folder; made when it is not there. */
  readonly dataDir: string
  /** The bundle that ships with the app. Read only when the library is empty or beyond repair. */
  readonly shippedBundle: string
  /** Folders of what the PDF compiler reads. */
  readonly templatesDir: string
  readonly fontsDir: string
  /** The thread that reads the text of PDFs: `core/pdf-text-worker.ts` or its built form. Without it, texts wait. */
  readonly pdfTextWorker?: URL
  /** Who runs the core, for the sentence that says who holds a data folder. */
  readonly host: 'desktop app' | 'local page' | 'command line' | 'test'
  /** Whether the shown edition is a draft that was never handed out: the page says so. */
  readonly draft?: boolean
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number
  /** A new identifier, unlike any before. */
  readonly newId: () => string
  /** Only where there is one. */
  readonly systemStore?: SystemStore
  /** Milliseconds that stretching a passphrase takes at least; 250 when left out, 0 for the least that is allowed. */
  readonly unlockCost?: number
  /** One line for the maintainer. Never holds what the delegate wrote. */
  readonly log: (line: string) => void
}
