import { resolve } from 'node:path'
import { placeOfLink } from './deep-link.ts'

/** What Valise is asked to open from outside. */
export type Opening =
  | { readonly what: 'file'; readonly path: string }
  | { readonly what: 'place'; readonly path: string }

const isFile = (parameter: string): boolean => /\.valise$/i.test(parameter) && !parameter.startsWith('-')

/**
 * What a command line asks to open, as Windows and Linux write it: an edition's file or a link;
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
  const file = parameters.find((parameter, at) => isFile(parameter) && parameters[at - 1] !== '--data')
  return file === undefined ? null : { what: 'file', path: resolve(folder, file) }
}
