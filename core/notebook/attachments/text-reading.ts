import { describeError } from '../../describe-error.ts'
import type { Store } from '../../store/open.ts'
import type { Attachments } from './index.ts'
import type { PdfTextReader } from './pdf-text.ts'
import { nextWaiting, setText } from './queries.ts'

/** Reads the text of attached PDFs, one after another, while the notebook is open. */
export interface TextReading {
  /** Reads what waits; while it is reading already, that goes on. */
  wake(): void
  /** What is under way is given up and waits for the next time. */
  stop(): void
}

/**
 * @param reader `null` where there is none: then texts wait for another host
 * @param changed called with the id of each file whose text is known now
 */
export const createTextReading = (
  store: Store,
  attachments: Attachments,
  reader: PdfTextReader | null,
  changed: (id: string) => void,
  log: (line: string) => void,
): TextReading => {
  let isReading = false
  let isStopped = false

  const bytesOf = (id: string): Buffer | null => {
    try {
      return attachments.original(id)
    } catch {
      // Its file is gone: perhaps somebody puts it back.
      return null
    }
  }

  const readAll = async (pdf: PdfTextReader): Promise<void> => {
    for (let after = 0; ; ) {
      const row = nextWaiting(store.read, after)
      if (!row) return
      after = row.seq
      const bytes = bytesOf(row.id)
      if (!bytes) continue
      const found = await pdf.read(bytes)
      if (isStopped || found === null) return
      store.write((write) => setText(write, row.seq, found.state, found.text))
      changed(row.id)
    }
  }

  return {
    wake: () => {
      if (isReading || isStopped || reader === null) return
      isReading = true
      readAll(reader)
        .catch((error: unknown) => log(`reading a PDF failed: ${describeError(error)}`))
        .finally(() => {
          isReading = false
        })
    },
    stop: () => {
      isStopped = true
      reader?.stop()
    },
  }
}
