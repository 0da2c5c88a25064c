import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { PAGE_MEDIA_TYPES } from '../shared/page-headers.ts'

export interface StaticFile {
  readonly bytes: Buffer
  readonly mediaType: string
}

/**
 * The built page as a closed list from address to file, read once: what is not in the list does not
 * exist, so no address can lead anywhere else.
 */
export const readStaticFiles = (directory: string): ReadonlyMap<string, StaticFile> => {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const mediaType = PAGE_MEDIA_TYPES[extname(entry.name)]
    if (!entry.isFile() || mediaType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(directory, path).split(sep).join('/')}`, { bytes: readFileSync(path), mediaType })
  }
  const index = files.get('/index.html')
  if (index) files.set('/', index)
  return files
}
