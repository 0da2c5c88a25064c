import { ValiseError } from '../../../shared/contract/errors.ts'
import type { SavableFile } from '../../../shared/contract/export.ts'
import type { ParsedInputOf } from '../../../shared/contract/index.ts'
import type { Attachment } from '../../../shared/model/attachment.ts'
import { safeName } from '../../../shared/text/file-name.ts'
import type { LeavingFile } from '../../export/markdown-files.ts'
import type { Ports } from '../../ports.ts'
import type { Store } from '../../store/open.ts'
import type { Vault } from '../../store/vault.ts'
import { fileBytes, hashOf, pictureBytes } from './contents.ts'
import { mediaTypeOf } from './media-type.ts'
import { naming, readNaming } from './names.ts'
import { type AttachmentRow, attachmentById, insertAttachment, isHeld, sameAttachment, setPicture } from './queries.ts'

/** A picture as it is printed and leaves: upright, re-sampled, without anything but its pixels. */
export interface Picture {
  readonly jpeg: Buffer
  readonly width: number
  readonly height: number
}

export interface Attachments {
  /** Errors: `attachment-empty`, `attachment-too-large`, `bad-input`, `disk-full`, `data-unwritable`. */
  add(input: ParsedInputOf<'attachments.add'>): Attachment
  list(ids: readonly string[]): Attachment[]
  /** Errors: `not-found`, `store-damaged`. */
  read(id: string, as: 'original' | 'picture'): SavableFile
  /** The bytes as they were added. Errors: `not-found`, `store-damaged`. */
  original(id: string): Buffer
  /** The name and the bytes of a file; `null` where nobody knows it. */
  facts(id: string): { readonly name: string; readonly bytes: number } | null
  /** The re-sampled copy of a picture; `null` for what has none, or where it cannot be read. */
  picture(id: string): Picture | null
  /**
   * Files as they leave with notes: pictures as their re-sampled copies, which know no place and no camera,
   * all others as they are. A picture without such a copy stays here, because nobody can tell what it knows.
   */
  leaving(ids: readonly string[]): { readonly files: Map<string, LeavingFile>; readonly leftOut: number }
  /** Removes the files of contents that nothing holds any more. */
  letGo(hashes: readonly string[]): void
}

const notFound = (id: string, message: string): ValiseError =>
  new ValiseError('not-found', message, { what: 'attachment', id })

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString()

/**
 * What can be done with attached files. A file is on disk before its row says so: what breaks off between
 * the two leaves a file that nobody knows, which is swept later, and never a row without its file.
 */
export const createAttachments = (
  store: Store,
  vault: Vault,
  { now, newId }: Pick<Ports, 'now' | 'newId'>,
): Attachments => {
  const pathOf = (sha256: string): string | null => readNaming(store.read)?.(sha256) ?? null
  const isThere = (sha256: string): boolean => {
    const path = pathOf(sha256)
    return path !== null && vault.changedAt(path) !== null
  }

  const attachmentOf = (row: AttachmentRow): Attachment => ({
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    bytes: row.bytes,
    picture: row.width === null || row.height === null ? null : { width: row.width, height: row.height },
    addedAt: instant(row.added_at),
    text: row.text_state,
    isMissing: !isThere(row.sha256),
  })

  const require = (id: string): AttachmentRow => {
    const row = attachmentById(store.read, id)
    if (!row) throw notFound(id, `There is no attached file ${id} in this notebook.`)
    return row
  }

  /** Content as it was kept; what is not encrypted is compared with its hash. */
  const bytesOf = ({ id, name }: AttachmentRow, sha256: string): Buffer => {
    const path = pathOf(sha256)
    if (path === null || !isThere(sha256)) {
      throw notFound(
        id,
        `The file of “${name}” is missing from the data folder. The note is whole: put the folder back from a backup of yours, or attach the file again.`,
      )
    }
    const bytes = vault.read(path)
    if (hashOf(bytes) === sha256) return bytes
    throw new ValiseError('store-damaged', `The file of “${name}” is damaged. Nothing was changed: attach it again.`, {
      name: path,
    })
  }

  const keep = (bytes: Buffer): string => {
    const sha256 = hashOf(bytes)
    if (!isThere(sha256)) vault.write(naming(store)(sha256), bytes)
    return sha256
  }

  return {
    add: ({ name, base64, picture }) => {
      const bytes = fileBytes(name, base64)
      const mediaType = mediaTypeOf(bytes)
      const copy = picture && mediaType.startsWith('image/') && mediaType !== 'image/svg+xml' ? picture : null
      const jpeg = copy && pictureBytes(copy.base64)
      const sha256 = keep(bytes)
      const drawn = {
        picture: jpeg && keep(jpeg),
        width: copy?.width ?? null,
        height: copy?.height ?? null,
      }
      const known = sameAttachment(store.read, sha256, name)
      if (known) {
        if (known.picture === null && jpeg) store.write((write) => setPicture(write, { ...drawn, seq: known.seq }))
        return attachmentOf(require(known.id))
      }
      const id = newId()
      const row = {
        id,
        sha256,
        name,
        media_type: mediaType,
        bytes: bytes.length,
        ...drawn,
        added_at: now(),
        text_state: mediaType === 'application/pdf' ? 'waiting' : 'none',
      } as const
      store.write((write) => insertAttachment(write, row))
      return attachmentOf(require(id))
    },
    list: (ids) =>
      ids.flatMap((id) => {
        const row = attachmentById(store.read, id)
        return row ? [attachmentOf(row)] : []
      }),
    read: (id, as) => {
      const row = require(id)
      if (as === 'original') {
        const bytes = bytesOf(row, row.sha256)
        return {
          fileName: safeName(row.name, id),
          mediaType: savedAs(row.media_type),
          base64: bytes.toString('base64'),
        }
      }
      if (row.picture === null) throw notFound(id, `“${row.name}” has no copy to be shown.`)
      return {
        fileName: pictureName(row.name, id),
        mediaType: 'image/jpeg',
        base64: bytesOf(row, row.picture).toString('base64'),
      }
    },
    original: (id) => {
      const row = require(id)
      return bytesOf(row, row.sha256)
    },
    facts: (id) => attachmentById(store.read, id) ?? null,
    picture: (id) => {
      const row = attachmentById(store.read, id)
      if (!row || row.picture === null || row.width === null || row.height === null) return null
      try {
        return { jpeg: bytesOf(row, row.picture), width: row.width, height: row.height }
      } catch {
        // A page without one of its pictures is better than no page; the note says that it is missing.
        return null
      }
    },
    leaving: (ids) => {
      const files = new Map<string, LeavingFile>()
      let leftOut = 0
      for (const id of ids) {
        const row = attachmentById(store.read, id)
        // An address that nobody knows names nothing that could leave.
        if (!row) continue
        const isPicture = row.media_type.startsWith('image/') && row.media_type !== 'image/svg+xml'
        try {
          if (isPicture && row.picture === null) throw notFound(id, `“${row.name}” has no copy without its place.`)
          files.set(id, {
            name: isPicture ? pictureName(row.name, id) : safeName(row.name, id),
            bytes: bytesOf(row, isPicture && row.picture !== null ? row.picture : row.sha256),
            addedAt: instant(row.added_at),
          })
        } catch {
          leftOut += 1
        }
      }
      return { files, leftOut }
    },
    letGo: (hashes) => {
      for (const sha256 of hashes) {
        const path = pathOf(sha256)
        if (path !== null && !isHeld(store.read, sha256)) vault.remove(path)
      }
    },
  }
}

/** Nothing that a program could run in place of saving it is handed out by its name. */
const savedAs = (mediaType: string): string =>
  mediaType === 'application/pdf' || (mediaType.startsWith('image/') && mediaType !== 'image/svg+xml')
    ? mediaType
    : 'application/octet-stream'

/** How the re-sampled copy of a picture is called: it is a JPEG whatever the picture was. */
export const pictureName = (name: string, id: string): string =>
  safeName(`${name.replace(/\.[A-Za-z0-9]{1,5}$/, '')}.jpg`, id)
