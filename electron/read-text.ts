import { open } from 'node:fs/promises'

export type TextFile =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: 'too-large' | 'not-text' | 'unreadable' }

/**
 * Reads a text file in UTF-8. A byte order mark is dropped.
 * @param limit in bytes; of a larger file nothing is read
 */
export const readText = async (path: string, limit: number): Promise<TextFile> => {
  let bytes: Uint8Array
  try {
    const handle = await open(path, 'r')
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) return { ok: false, why: 'unreadable' }
      if (stat.size > limit) return { ok: false, why: 'too-large' }
      bytes = await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch {
    return { ok: false, why: 'unreadable' }
  }
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ok: false, why: 'not-text' }
  }
}
