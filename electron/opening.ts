import { resolve } from 'node:path'
import { placeOfLink } from './deep-link.ts'

/** What Valise is asked to open from outside. */
export type Opening =
  | { readonly what: 'edition'; readonly path: string }
  | { readonly what: 'notebook'; readonly path: string }
  | { readonly what: 'place'; readonly path: string }

/** What a file is by its ending; `null` for one that is none of ours. */
const kindOf = (parameter: string): 'edition' | 'notebook' | null => {
  if (parameter.startsWith('-')) return null
  if (/\.valise$/i.test(parameter)) return 'edition'
  return /\.valisebook$/i.test(parameter) ? 'notebook' : null
}

/**
 * What a command line asks to open, as Windows and Linux write it: an edition's file, a packed notebook or a link;
 * `null` for neither. Where there is a link, nothing else on the line counts: whoever wrote the link
 * might have written that too.
 * @param parameters without the program itself
 * @param folder where a relative path begins
 */
export const readOpening = (parameters: readonly string[], folder: string): Opening | null => {
  const link = parameters.find((parameter) => parameter.toLowerCase().startsWith('valise:'))
  if (link !== undefined) {
    const path = placeOfLink(link)
    return path === null ? null : { what: 'place', path }
  }
  const file = parameters.find((parameter, at) => kindOf(parameter) && parameters[at - 1] !== '--data')
  const what = file === undefined ? null : kindOf(file)
  return file === undefined || what === null ? null : { what, path: resolve(folder, file) }
}
