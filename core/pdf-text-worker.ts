import { parentPort, workerData } from 'node:worker_threads'
import { getDocumentProxy } from 'unpdf'

/** Most that is read of one file, in pages and in UTF-16 code units: a telephone book, and not all of it. */
const MAX_PAGES = 3_000
const MAX_TEXT = 2_000_000

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** What this thread says when it is done. `null`: the text could not be read. */
export type PdfTextAnswer = { readonly text: string | null }

const textOf = async (bytes: Uint8Array): Promise<string> => {
  // Nothing is fetched and nothing is run: bytes come in, text goes out. Pages are never drawn.
  const document = await getDocumentProxy(bytes, {
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
  })
  let text = ''
  for (let number = 1; number <= Math.min(document.numPages, MAX_PAGES) && text.length < MAX_TEXT; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str
    text += '\n'
    page.cleanup()
  }
  // Search marks what it found by control characters.
  return text.slice(0, MAX_TEXT).toWellFormed().replace(CONTROL, ' ').trim()
}

const answer = async (): Promise<PdfTextAnswer> => {
  try {
    return { text: await textOf(workerData as Uint8Array) }
  } catch {
    // Encrypted, cut short, or no PDF at all: whatever the reason, there is no text.
    return { text: null }
  }
}

parentPort?.postMessage(await answer())
