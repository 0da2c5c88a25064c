import { Worker } from 'node:worker_threads'
import type { AttachmentText } from '../../../shared/model/attachment.ts'
import type { PdfTextAnswer } from '../../pdf-text-worker.ts'

/** How often the memory is looked at, in milliseconds. */
const LOOK = 50

/** What reading one file may cost. */
export interface ReadingLimits {
  /** Milliseconds. */
  readonly time: number
  /** Bytes by which the process may grow. */
  readonly memory: number
}

const USUAL: ReadingLimits = { time: 60_000, memory: 768 * 1024 * 1024 }

export interface PdfText {
  readonly state: Extract<AttachmentText, 'read' | 'empty' | 'unreadable'>
  readonly text: string
}

export interface PdfTextReader {
  /** Never rejects. Resolves to `null` where it was stopped. */
  read(bytes: Uint8Array): Promise<PdfText | null>
  stop(): void
}

const unreadable: PdfText = { state: 'unreadable', text: '' }

/**
 * Reads the text of PDFs in a thread of its own, one thread for each file: a file made to do harm can
 * neither hold up the core nor eat the computer's memory, because the thread is ended when it takes too
 * long or too much. A thread's own limit counts no buffers, so the memory of the whole process is watched.
 */
export const createPdfTextReader = (worker: URL, limits: ReadingLimits = USUAL): PdfTextReader => {
  let end: (() => void) | null = null
  return {
    read: (bytes) =>
      new Promise((resolve) => {
        const copy = Uint8Array.from(bytes)
        const thread = new Worker(worker, {
          workerData: copy,
          transferList: [copy.buffer],
          resourceLimits: { maxOldGenerationSizeMb: 512 },
          stdout: true,
          stderr: true,
        })
        // Reading is nothing to stay alive for.
        thread.unref()
        const before = process.memoryUsage.rss()
        const done = (text: PdfText | null): void => {
          clearInterval(looking)
          clearTimeout(waiting)
          end = null
          void thread.terminate()
          resolve(text)
        }
        const looking = setInterval(() => {
          if (process.memoryUsage.rss() - before > limits.memory) done(unreadable)
        }, LOOK).unref()
        const waiting = setTimeout(() => done(unreadable), limits.time).unref()
        end = () => done(null)
        thread.on('message', ({ text }: PdfTextAnswer) =>
          done(text === null ? unreadable : { state: text === '' ? 'empty' : 'read', text }),
        )
        thread.on('error', () => done(unreadable))
        thread.on('exit', () => done(unreadable))
      }),
    stop: () => end?.(),
  }
}
