import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { ValiseError } from '../../shared/contract/errors.ts'
import { MAX_BUNDLE_BYTES } from '../../shared/model/bundle.ts'

const MEGABYTE = 1024 * 1024

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT') return 'it is not there'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES' || code === 'EPERM') return 'there is no permission'
  return error instanceof Error ? error.message : String(error)
}

const unreadable = (file: string, reason: string): ValiseError =>
  new ValiseError('bad-input', `${file} cannot be read: ${reason}. Nothing was changed.`, { file })

const decode = (file: string, bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(file, 'it is not UTF-8 text')
  }
}

/** Reads a text file, or standard input where the name is `-`. */
export const readText = async (file: string): Promise<string> => {
  if (file === '-') return decode('Standard input', await buffer(process.stdin))
  try {
    return decode(file, readFileSync(file))
  } catch (error) {
    throw error instanceof ValiseError ? error : unreadable(file, reasonOf(error))
  }
}

/** Reads a bundle's text; one of absurd size is refused before it fills the memory. */
export const readBundleText = async (file: string): Promise<string> => {
  const bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (bytes > MAX_BUNDLE_BYTES) {
    throw new ValiseError(
      'bundle-too-large',
      `${file} is ${Math.ceil(bytes / MEGABYTE)} MB; Valise reads bundles of at most ${MAX_BUNDLE_BYTES / MEGABYTE} MB. Nothing was changed.`,
      { bytes, limit: MAX_BUNDLE_BYTES },
    )
  }
  return readText(file)
}

const exists = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false }) !== undefined

/** Written beside it, brought to disk and renamed over it, through a link to what it points at. */
const replace = (file: string, bytes: string | Uint8Array): void => {
  const target = exists(file) ? realpathSync(file) : file
  const unfinished = `${target}.${process.pid}.unfinished`
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx', flush: true })
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Writes a file whole or not at all. A device or a pipe is written to: others use it too. */
export const writeWhole = (file: string, bytes: string | Uint8Array): void => {
  try {
    if (exists(file) && !statSync(file, { throwIfNoEntry: false })?.isFile()) writeFileSync(file, bytes)
    else replace(file, bytes)
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'its folder is not there' : reasonOf(error)
    throw new ValiseError('data-unwritable', `${file} cannot be written: ${reason}.`, { file })
  }
}
